import { expect, test } from 'vitest'

import { errorShapeOf } from './error-shape.ts'

const errors = [
  { when: { outcome: 'error' } },
  { when: { status: 422 } },
  { when: { status: '4XX' } },
  { when: { status: 'default' } },
] as const

test.each([
  { status: '422', when: 422 },
  { status: '404', when: '4XX' },
  { status: '4XX', when: '4XX' },
  { status: '500', when: 'default' },
  { status: 'default', when: 'default' },
  { status: '302', when: undefined },
])('the shape of $status is that of $when', ({ status, when }) => {
  expect(errorShapeOf({ errors }, status)?.when).toEqual(when === undefined ? undefined : { status: when })
})
