import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { repository, temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

/*
 * The real command, as compiled: it serves a site, makes it again when a document or an overlay changes, and keeps the
 * last one when a document cannot be read.
 */

interface Serving {
  readonly process: ChildProcess
  /** The next line of either stream. */
  readonly line: () => Promise<string>
}

function serve(cwd: string): Serving {
  const bin = path.join(repository, 'packages/cli/bin/concord.js')
  const child = spawn(process.execPath, [bin, 'docs', '--serve', '--port', '0'], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  })
  const lines: string[] = []
  const waiting: ((line: string) => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const next = waiting.shift()
      if (next === undefined) lines.push(line)
      else next(line)
    })
  }
  const line = (): Promise<string> => {
    const [first] = lines.splice(0, 1)
    return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first)
  }
  return { process: child, line }
}

function overlayOf(update: string): string {
  return `overlay: 1.1.0\ninfo: { title: Ours, version: '1' }\nactions: [{ target: $, update: ${update} }]\n`
}

test('a document that changes is served as it then is; one that breaks leaves the last', async () => {
  const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'Museum', version: '1' }, paths: {} }, null, 2)
  await using folder = await temporaryFolder({
    'museum.json': text,
    'our/museum.overlay.yaml': overlayOf('{}'),
    'redocly.yaml': 'apis:\n  museum: { root: museum.json, x-concord: { overlays: [our/museum.overlay.yaml] } }\n',
  })
  const document = folder.file('museum.json')
  const { process: child, line } = serve(folder.path)
  const url = await line()
  const titleOf = async (): Promise<string | undefined> =>
    /<title>([^<]*)/.exec(await (await fetch(`${url}museum/`)).text())?.[1]
  expect(await titleOf()).toBe('Museum | Museum')

  await writeFile(document, text.replace('"Museum"', '"Gallery"'))
  expect([await line(), await line()]).toEqual(['museum.json changed', 'built again'])
  expect(await titleOf()).toBe('Gallery | Gallery')

  await writeFile(document, text.slice(0, -3))
  expect([await line(), await line()]).toEqual(['museum.json changed', expect.stringMatching(/^museum\.json:\d+/)])
  expect(await titleOf()).toBe('Gallery | Gallery')

  await writeFile(document, text)
  expect([await line(), await line()]).toEqual(['museum.json changed', 'built again'])
  expect(await titleOf()).toBe('Museum | Museum')

  await folder.write({ 'our/museum.overlay.yaml': overlayOf('{ info: { title: Our museum } }') })
  expect([await line(), await line()]).toEqual(['our/museum.overlay.yaml changed', 'built again'])
  expect(await titleOf()).toBe('Our museum | Our museum')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 90_000)
