import { expect, test } from 'vitest'

import { chooseParts } from './choose-parts.ts'

const known = ['load', 'lint', 'growth']

test.each([
  { names: [], only: undefined, want: known },
  { names: ['lint'], only: undefined, want: ['lint'] },
  { names: [], only: 'growth,load', want: ['load', 'growth'] },
  { names: ['lint'], only: 'lint', want: ['lint'] },
  { names: ['toString'], only: undefined, want: 'no part called toString; there are: load, lint, growth' },
  { names: [], only: 'lint,', want: 'no part called ; there are: load, lint, growth' },
])('$names, --only $only', ({ names, only, want }) => {
  expect(chooseParts(known, names, only)).toEqual(want)
})
