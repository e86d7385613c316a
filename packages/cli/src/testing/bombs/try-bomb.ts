import { type CommandResult, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { expect } from 'vitest'

import type { Bomb } from './bomb.ts'
import { schemaText } from './documents.ts'

/** What a person never reads. */
const internal =
  /\n\s+at |heap|call stack|undefined|is not a function|is not iterable|Cannot read|Invalid (string|array)/

/** A folder with the document, a change of it and one that harms nobody. */
export const folderOf = async ({ text }: Bomb): Promise<TemporaryFolder> => {
  const written = text()
  return temporaryFolder({
    'bomb.yaml': written,
    'changed.yaml': written.replaceAll('"OK"', '"Fine"').replaceAll('"type":"string"', '"type":"integer"'),
    'plain.yaml': schemaText({ type: 'string' }),
  })
}

/** What a command refuses it with, if it does. */
export const refusalOf = ({ refused, refusedBy, isFinding }: Bomb, command: string): RegExp | undefined =>
  refusedBy?.[command] ?? (command === 'lint' && isFinding === true ? undefined : refused)

/** Expects that a command dealt with a document, or refused it in a line. */
export function expectDealtWith({ exitCode, stdout, stderr }: CommandResult, refused: RegExp | undefined): void {
  expect(stderr.slice(0, 10_000)).not.toMatch(internal)
  expect(stdout.slice(0, 10_000)).not.toMatch(/\n\s+at /)
  if (refused === undefined) expect({ exitCode, stderr }).toMatchObject({ exitCode: expect.toBeOneOf([0, 1]) })
  else {
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(refused) })
    expect(stderr.split('\n')).toHaveLength(1)
  }
}
