import { temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

import type { Bomb } from './testing/bombs/bomb.ts'
import { bombs } from './testing/bombs/bombs.ts'
import { schemaText } from './testing/bombs/documents.ts'
import { slowText } from './testing/bombs/pattern-bombs.ts'
import { startForProgram } from './testing/start-sandbox.ts'
import { limits, patience, underLimits } from './testing/under-limits.ts'

/*
 * Documents made to exhaust whoever reads them, and every command, in bounded time and memory: each deals with a document
 * or refuses it in a line.
 */

const commands = {
  lint: ['lint', 'bomb.yaml', '-o', 'report.txt'],
  bundle: ['bundle', 'bomb.yaml', '-o', 'bundled.json'],
  generate: ['generate', 'bomb.yaml', '-o', 'client'],
  review: ['review', 'plain.yaml', 'bomb.yaml'],
  'review of a change': ['review', 'bomb.yaml', 'changed.yaml'],
  'init --from': ['init', '--from', 'bomb.yaml'],
  'init --as-overlay': ['init', '--from', 'bomb.yaml', '--as-overlay', 'bomb.overlay.yaml'],
  docs: ['docs', 'bomb.yaml', '-o', 'site'],
} as const

/** What a person never reads. */
const internal =
  /\n\s+at |heap|call stack|undefined|is not a function|is not iterable|Cannot read|Invalid (string|array)/

const folderOf = async ({ text }: Bomb): Promise<TemporaryFolder> => {
  const written = text()
  return temporaryFolder({
    'bomb.yaml': written,
    'changed.yaml': written.replaceAll('"OK"', '"Fine"').replaceAll('"type":"string"', '"type":"integer"'),
    'plain.yaml': schemaText({ type: 'string' }),
  })
}

const refusalOf = ({ refused, refusedBy, isFinding }: Bomb, command: string): RegExp | undefined =>
  refusedBy?.[command] ?? (command === 'lint' && isFinding === true ? undefined : refused)

describe.each(bombs.map((bomb) => [bomb.name, bomb] as const))('%s', (_, bomb) => {
  test.each(Object.entries(commands))(
    '%s',
    async (command, args) => {
      await using folder = await folderOf(bomb)
      const { exitCode, stdout, stderr } = await underLimits(args, folder.path)
      const refused = refusalOf(bomb, command)
      expect(stderr.slice(0, 10_000)).not.toMatch(internal)
      expect(stdout.slice(0, 10_000)).not.toMatch(/\n\s+at /)
      if (refused === undefined) expect({ exitCode, stderr }).toMatchObject({ exitCode: expect.toBeOneOf([0, 1]) })
      else {
        expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(refused) })
        expect(stderr.split('\n')).toHaveLength(1)
      }
    },
    patience + 10_000,
  )

  test(
    'sandbox',
    async () => {
      await using folder = await folderOf(bomb)
      const refused = refusalOf(bomb, 'sandbox')
      if (refused !== undefined) {
        const { exitCode, stderr } = await underLimits(['sandbox', 'bomb.yaml', '--port', '0'], folder.path)
        expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(refused) })
        return
      }
      await using sandbox = await startForProgram(['bomb.yaml'], { cwd: folder.path, env: limits })
      for (const body of [undefined, slowText, { [slowText]: 'x', x: 'a'.repeat(60) }]) {
        const { status } = await fetch(`${sandbox.url}/a`, {
          signal: AbortSignal.timeout(patience),
          ...(body !== undefined && {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          }),
        })
        expect(status).toBeLessThan(500)
      }
    },
    2 * patience,
  )
})
