import { expect, test } from 'vitest'

import { logLine } from './log-line.ts'

test.each([
  { status: 201, milliseconds: 1.234, line: 'POST   /users \u001B[32m201\u001B[39m \u001B[2m1.2 ms\u001B[22m\n' },
  { status: 304, milliseconds: 12.6, line: 'POST   /users \u001B[36m304\u001B[39m \u001B[2m13 ms\u001B[22m\n' },
  { status: 404, milliseconds: 1, line: 'POST   /users \u001B[33m404\u001B[39m \u001B[2m1.0 ms\u001B[22m\n' },
  { status: 503, milliseconds: 1, line: 'POST   /users \u001B[31m503\u001B[39m \u001B[2m1.0 ms\u001B[22m\n' },
])('$status has its colour', ({ status, milliseconds, line }) => {
  expect(logLine({ method: 'POST', path: '/users', status, milliseconds }, true)).toBe(line)
})

test('what would change the terminal is replaced', () => {
  const line = logLine({ method: 'GET', path: '/\u001B[2J\n', status: 200, milliseconds: 1 }, false)
  expect(line).toBe('GET    /\uFFFD[2J  200 1.0 ms\n')
})
