import { describe, expect, test } from 'vitest'

import { mutated } from './lint-mutations/mutated.ts'

/*
 * Violations are seeded into the clean documents one at a time, made of operators and nodes: each has to be reported by a
 * rule that is meant for it, where it was made. A sample of them; `test:long` tries all.
 */
const every = 25

describe.each(await mutated())('$name', async ({ mutations, missed }) => {
  test.each(mutations.filter((_, index) => index % every === 0))('$title: $pointer', async (mutation) => {
    expect(await missed(mutation)).toBe(undefined)
  })
})
