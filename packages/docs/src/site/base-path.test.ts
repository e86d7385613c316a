import { expect, test } from 'vitest'

import { basePath } from './base-path.ts'

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['docs', '/docs/'],
  ['/docs', '/docs/'],
  ['//docs//v1/', '/docs/v1/'],
  ['/../docs/.', '/docs/'],
  ['a b/c%20d', '/a%20b/c%20d/'],
  ['"><script>', '/%22%3E%3Cscript%3E/'],
])('%j is published below %s', (given, base) => {
  expect(basePath(given)).toBe(base)
})
