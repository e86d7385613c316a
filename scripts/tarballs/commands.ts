import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'
import { expect } from 'vitest'

import { checkPages } from '../../packages/docs/src/site/check/check-pages.ts'
import { repository } from '../../packages/testing/src/index.ts'
import { document, type InstalledCommand } from './bare-folder.ts'
import { add } from './install.ts'

/* What each command is to do where it was installed. */

const containing = (text: string): unknown => expect.stringContaining(text)

export async function lint(folder: InstalledCommand): Promise<void> {
  expect(await folder.run('concord', 'lint', document)).toEqual({ exitCode: 0, output: 'no findings' })
  await writeFile(folder.file('empty.yaml'), 'openapi: 3.1.1\ninfo: { title: Empty }\npaths: {}\n')
  const { exitCode, output } = await folder.run('concord', 'lint', 'empty.yaml')
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: containing('empty.yaml:2:1 error') })
}

export async function bundle(folder: InstalledCommand): Promise<void> {
  expect(await folder.run('concord', 'bundle', document, '-o', 'whole.json')).toEqual({ exitCode: 0, output: '' })
  const text = await readFile(folder.file('whole.json'), 'utf8')
  expect(text).not.toContain('.yaml')
  expect(Object.keys((JSON.parse(text) as { paths: object }).paths)).toContain('/Books')
}

/** The package compiles and is imported by its name, as by whoever calls the API. */
export async function generate(folder: InstalledCommand): Promise<void> {
  await rm(folder.file('client'), { recursive: true, force: true })
  expect((await folder.run('concord', 'generate', document, '-o', 'client')).exitCode).toBe(0)
  expect(await folder.run('concord', 'generate', document, '-o', 'client', '--check')).toMatchObject({ exitCode: 0 })
  const tsc = path.join(repository, 'node_modules/.bin/tsc')
  expect((await execa(tsc, ['-p', 'client'], { cwd: folder.path, reject: false })).stdout).toBe('')
  await add(folder.installer, 'client', folder.path)
  const program = `console.log(Object.keys(await import('shelf-client')).join())`
  const { output } = await folder.run('node', '--input-type=module', '-e', program)
  expect(output.split(',')).toContain('createShelfClient')
}

/** Two files, and a file beside what it was at a commit: both see the operation that is gone. */
export async function review(folder: InstalledCommand): Promise<void> {
  const git = (...args: readonly string[]) =>
    execa('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder.path })
  await rm(folder.file('.git'), { recursive: true, force: true })
  await git('init', '--quiet')
  await git('add', 'shelf')
  await git('commit', '--quiet', '--message', 'first')
  await folder.run('concord', 'bundle', document, '-o', 'before.yaml')
  await writeFile(folder.file('shelf/paths/Shelves.yaml'), '{}\n')
  for (const base of ['before.yaml', `HEAD:./${document}`]) {
    const { exitCode, output } = await folder.run('concord', 'review', base, document)
    expect({ base, exitCode, output }).toMatchObject({ exitCode: 1, output: containing('(operation-removed)') })
  }
  await git('checkout', '--quiet', 'shelf')
  expect(await folder.run('concord', 'review', `HEAD:./${document}`, document)).toMatchObject({ exitCode: 0 })
}

/** Every link of the site leads to a page or a part of one. */
export async function docs(folder: InstalledCommand): Promise<void> {
  expect(await folder.run('concord', 'docs', document, '-o', 'site')).toMatchObject({ exitCode: 0 })
  const entries = await readdir(folder.file('site'), { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name)
        return { path: path.relative(folder.file('site'), file), content: await readFile(file, 'utf8') }
      }),
  )
  const paths = files.map((file) => file.path)
  expect(paths).toEqual(expect.arrayContaining(['index.html', 'shelf/index.html', 'shelf/reference/index.html']))
  checkPages(files, '/', (page) => page !== 'shelf/reference/index.html')
}

/** It answers with the records that are declared beside the document, to who has a key. */
export async function sandbox(folder: InstalledCommand): Promise<void> {
  const args = ['sandbox', document, '--port', '0', '--format', 'json']
  const child = execa('concord', args, { cwd: folder.path, env: folder.environment, reject: false })
  try {
    const { value } = await child.iterable().next()
    const { url, credentials } = JSON.parse(String(value)) as { url: string; credentials: Record<string, object> }
    const ask = (query: object) =>
      fetch(`${url}/Books?${new URLSearchParams({ ...query, 'api-version': '2026-01-01' })}`)
    const answer = await ask({ ...credentials['queryKey'] })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('The Dispossessed')
    expect((await ask({})).status).toBe(401)
  } finally {
    child.kill()
    await child
  }
}

/** Records outlive the sandbox where Node has a database; where it has none, that is said. */
export async function sandboxStore(folder: InstalledCommand): Promise<void> {
  const { output } = await folder.run('node', '-p', `process.getBuiltinModule('node:sqlite') !== undefined`)
  const args = ['sandbox', document, '--port', '0', '--format', 'json', '--store', 'books.db']
  const child = execa('concord', args, { cwd: folder.path, env: folder.environment, reject: false, all: true })
  const { value } = await child.iterable({ from: 'all' }).next()
  child.kill()
  await child
  if (output === 'false') expect(value).toContain('with Node 22.13 or later')
  else {
    expect(value).toContain('http://')
    expect((await stat(folder.file('books.db'))).size).toBeGreaterThan(0)
  }
}
