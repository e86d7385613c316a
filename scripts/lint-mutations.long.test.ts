import { describe, expect, test } from 'vitest'

import { mutated } from './lint-mutations/mutated.ts'

/* Every violation that the operators make of the clean documents. Those that nothing reports are listed, with a reason. */
const documents = await mutated()

test('there are as many as were asked for', () => {
  expect(documents.flatMap(({ mutations }) => mutations).length).toBeGreaterThan(300)
})

describe.each(documents)('$name', ({ mutations, missed }) => {
  test('each is reported where it was made, by a rule that is meant for it', async () => {
    const silent: string[] = []
    for (const mutation of mutations) {
      const reason = await missed(mutation)
      if (reason !== undefined) silent.push(reason)
    }
    expect(silent).toEqual([])
  })
})
