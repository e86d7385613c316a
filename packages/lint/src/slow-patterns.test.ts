import { readApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

import { lintApi } from './lint-api.ts'
import { slowPatterns } from './slow-patterns.ts'

const long = `${'a'.repeat(60)}!`

describe('slow for one of the examples', () => {
  test.each([
    ['^(a+)+$', { example: long }, true],
    ['^(a|aa)+$', { examples: [long] }, true],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', { default: long }, true],
    ['^(a+)+$', { examples: { one: { value: { [long]: 1 } } } }, true],
    ['^(a+)+$', { example: 'aaa' }, false],
    ['^(a+)+$', { description: long }, false],
    ['^[a-z]+(-[a-z]+)*$', { example: 'a-b-c' }, false],
    ['^[a-z]+$', { example: long }, false],
    ['((', { example: long }, false],
  ])('%s for %j: %s', (pattern, given, isSlow) => {
    expect([...slowPatterns([{ schema: { pattern, ...given } }])]).toEqual(isSlow ? [pattern] : [])
    expect([...slowPatterns([{ schema: { patternProperties: { [pattern]: {} }, ...given } }])]).toEqual(
      isSlow ? [pattern] : [],
    )
  })

  test('many take no more than seconds', () => {
    const schemas = Array.from({ length: 500 }, (_, index) => ({ pattern: `^(a+)+${index}$`, example: long }))
    const began = performance.now()
    expect(slowPatterns([schemas]).size).toBe(500)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

test('a document is checked without them, in all its files, which a finding says', async () => {
  const schema = { type: 'string', pattern: '^(a+)+$', maxLength: 3 }
  const content = (type: object): object => ({ 'application/json': { schema: type, example: long } })
  const operation = { responses: { 200: { description: 'OK', content: content({ $ref: 'own.json' }) } } }
  await using folder = await temporaryFolder({
    'own.json': JSON.stringify(schema),
    'openapi.json': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Slow', version: '1.0.0' },
      paths: { '/a': { get: operation, post: { ...operation, requestBody: { content: content(schema) } } } },
    }),
  })
  const loaded = await readApi({ name: 'slow', file: folder.file('openapi.json') })
  const findings = await lintApi(loaded, { folder: folder.path })
  const of = (rule: string): string[] => findings.filter((finding) => finding.rule === rule).map(({ file }) => file)
  expect(new Set(of('concord-pattern-slow'))).toEqual(new Set(['openapi.json', 'own.json']))
  // What else the schema says is still checked.
  expect(of('no-invalid-media-type-examples').length).toBeGreaterThan(0)
})
