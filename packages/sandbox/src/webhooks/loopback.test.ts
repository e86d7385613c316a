import { expect, test } from 'vitest'

import { isLoopback } from './loopback.ts'

test.each<[address: string, loopback: boolean]>([
  ['http://localhost:3000/hook', true],
  ['https://LOCALHOST/hook', true],
  ['http://127.0.0.1', true],
  ['http://127.255.3.4:80', true],
  ['http://127.1', true],
  ['http://0x7f000001', true],
  ['http://[::1]:8080/', true],
  ['http://[0:0::0:1]/', true],
  ['http://localhost.example', false],
  ['http://localhost./', false],
  ['http://127.0.0.1.example', false],
  ['http://127.example', false],
  ['http://128.0.0.1', false],
  ['http://0.0.0.0', false],
  ['http://10.0.0.1', false],
  ['http://169.254.169.254/', false],
  ['http://[::]/', false],
  ['http://[::ffff:127.0.0.1]/', false],
  ['http://example.com@localhost', false],
  ['http://localhost@example.com', false],
  ['http://example.com#localhost', false],
  ['ftp://localhost', false],
  ['file:///etc/passwd', false],
  ['/hook', false],
  ['', false],
])('%s: %s', (address, loopback) => {
  expect(isLoopback(address)).toBe(loopback)
})
