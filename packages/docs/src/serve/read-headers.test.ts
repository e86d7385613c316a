import { expect, test } from 'vitest'

import { readHeaders } from './read-headers.ts'

const headersOf = readHeaders(`/docs/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src data:

/docs/_astro/*
  Cache-Control: immutable
`)

const all = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; img-src data:" }

test.each([
  ['/docs/', all],
  ['/docs/_astro/a.css', { ...all, 'Cache-Control': 'immutable' }],
  ['/other', {}],
])('%s', (path, headers) => {
  expect(headersOf(path)).toEqual(headers)
})
