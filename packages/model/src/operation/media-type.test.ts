import { expect, test } from 'vitest'

import { isJson } from './media-type.ts'

test.each<[string, boolean]>([
  ['application/json', true],
  ['Application/JSON', true],
  [' application/json ; charset=utf-8', true],
  ['text/json', true],
  ['application/problem+json', true],
  ['application/vnd.a.b+json;version=1', true],
  ['application/json-seq', false],
  ['application/jsonl', false],
  ['application/x-ndjson', false],
  ['application/json+xml', false],
  ['text/plain; profile="/json"', false],
  ['application/*', false],
  ['*/*', false],
  ['json', false],
  ['/json', false],
  ['', false],
])('%j is JSON: %j', (mediaType, want) => {
  expect(isJson(mediaType)).toBe(want)
})
