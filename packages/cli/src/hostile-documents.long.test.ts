import { describe, expect, test } from 'vitest'

import { bombs } from './testing/bombs/bombs.ts'
import { slowText } from './testing/bombs/pattern-bombs.ts'
import { expectDealtWith, folderOf, refusalOf } from './testing/bombs/try-bomb.ts'
import { startForProgram } from './testing/start-sandbox.ts'
import { limits, patience, underLimits } from './testing/under-limits.ts'

/*
 * Documents made to exhaust whoever reads them, and every command, in bounded time and memory: each deals with a document
 * or refuses it in a line. `docs`, which takes seconds for each, is in hostile-docs.long.test.ts.
 */

const commands = {
  lint: ['lint', 'bomb.yaml', '-o', 'report.txt'],
  bundle: ['bundle', 'bomb.yaml', '-o', 'bundled.json'],
  generate: ['generate', 'bomb.yaml', '-o', 'client'],
  review: ['review', 'plain.yaml', 'bomb.yaml'],
  'review of a change': ['review', 'bomb.yaml', 'changed.yaml'],
  'init --from': ['init', '--from', 'bomb.yaml'],
  'init --as-overlay': ['init', '--from', 'bomb.yaml', '--as-overlay', 'bomb.overlay.yaml'],
} as const

describe.each(bombs.map((bomb) => [bomb.name, bomb] as const))('%s', (_, bomb) => {
  test.each(Object.entries(commands))(
    '%s',
    async (command, args) => {
      await using folder = await folderOf(bomb)
      const result = await underLimits(args, folder.path)
      expect(result.exitCode).toBeOneOf([0, 1, 2])
      expectDealtWith(result, refusalOf(bomb, command))
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
