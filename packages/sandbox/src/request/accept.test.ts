import fc from 'fast-check'
import { expect, test } from 'vitest'

import { acceptsMediaType } from './accept.ts'

const json = ['application/json']

test.each<[accept: string | null, offered: string[], accepted: boolean]>([
  [null, json, true],
  ['', json, true],
  ['nonsense', json, true],
  ['*/*', json, true],
  ['*', json, true],
  ['application/json', json, true],
  ['Application/JSON', json, true],
  ['application/json; charset=utf-8', json, true],
  ['application/json', ['application/json; charset=utf-8'], true],
  ['application/json;charset=latin1', ['application/json;charset=utf-8'], false],
  ['application/*', json, true],
  ['text/*', json, false],
  ['text/html', json, false],
  ['text/html, application/json;q=0.1', json, true],
  ['application/json;q=0', json, false],
  ['application/json;q=0, */*', json, false],
  ['*/*;q=0, application/json;q=0.001', json, true],
  ['application/*;q=0, */*', json, false],
  ['text/html, image/gif, *; q=.2, */*; q=.2', json, true],
  ['text/html;note="a, application/json"', json, false],
  ['application/problem+json', ['application/json', 'application/problem+json'], true],
  ['application/json', [], false],
])('%s for %j: %s', (accept, offered, accepted) => {
  expect(acceptsMediaType(accept, offered)).toBe(accepted)
})

test('never throws', () => {
  const outcome = fc.check(fc.property(fc.string(), (accept) => typeof acceptsMediaType(accept, json) === 'boolean'))
  expect(outcome.failed).toBe(false)
})
