import { expect, test } from 'vitest'

import { isEmbeddedImage, isSafeLink } from './safe-url.ts'

test.each([
  ['https://a.example', true],
  ['HTTP://a.example', true],
  ['mailto:a@b.example', true],
  ['#part', true],
  ['../a:b', true],
  ['/a', true],
  ['', true],
  ['javascript:x', false],
  ['JAVASCRIPT:x', false],
  ['\u0001 java\nscript:x', false],
  ['vbscript:x', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['blob:x', false],
])('isSafeLink(%j) is %j', (url, want) => {
  expect(isSafeLink(url)).toBe(want)
})

test.each([
  ['data:image/png;base64,AA', true],
  ['https://a.example/i.png', false],
  ['logo.png', false],
  ['data:text/html,x', false],
])('isEmbeddedImage(%j) is %j', (url, want) => {
  expect(isEmbeddedImage(url)).toBe(want)
})
