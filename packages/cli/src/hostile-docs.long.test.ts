import { expect, test } from 'vitest'

import { bombs } from './testing/bombs/bombs.ts'
import { expectDealtWith, folderOf, refusalOf } from './testing/bombs/try-bomb.ts'
import { patience, underLimits } from './testing/under-limits.ts'

/*
 * `docs` and documents made to exhaust it, some of each kind, as a site takes seconds. Every document and every other
 * command: hostile-documents.long.test.ts.
 */

const sample = [
  'a billion laughs',
  'merge keys of lists that double',
  '450 schemas in schemas',
  'a chain of 5,000 lists by reference',
  'a chain of 1,500 oneOf by reference',
  'numbers that are none',
  'lists and texts of a billion',
  'a reference to itself',
  'an object that requires itself',
  'properties that double',
  'a pattern without end',
  'marks of Markdown of 1 MB',
  '2,000 alternatives',
]

test.each(sample)(
  '%s',
  async (name) => {
    const bomb = bombs.find((each) => each.name === name)
    if (bomb === undefined) throw new Error(`no document is named ${name}`)
    await using folder = await folderOf(bomb)
    const result = await underLimits(['docs', 'bomb.yaml', '-o', 'site'], folder.path)
    expect(result.exitCode).toBeOneOf([0, 1, 2])
    expectDealtWith(result, refusalOf(bomb, 'docs'))
  },
  patience + 10_000,
)
