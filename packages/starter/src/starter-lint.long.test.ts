import { expect, test } from 'vitest'

import { combinations, wordsOf } from './testing/combinations.ts'
import { lintStarter } from './testing/lint-starter.ts'

test.each(combinations.map((choices) => ({ choices, words: wordsOf(choices) })))(
  'lint finds nothing: $words',
  async ({ choices }) => {
    expect(await lintStarter(choices)).toEqual([])
  },
)
