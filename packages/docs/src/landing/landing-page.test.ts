import { createApi } from '@concord-api/model'
import { describe, expect, test } from 'vitest'

import { landingPage } from './landing-page.ts'
import { firstParagraph } from './plain-text.ts'

const entry = (info: Record<string, unknown>, folder = 'a') => ({
  api: createApi('a', { openapi: '3.1.0', info, paths: { '/x': { get: {} } } }, () => ({
    file: '',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    pointer: '',
  })),
  folder,
})

describe('landingPage', () => {
  test('one card per API, with relative links', () => {
    const page = landingPage([entry({ title: 'Birds', version: '1.2', description: 'All *birds*.\n\nMore.' }, 'birds')])
    for (const part of [
      '>Birds</a>',
      '>1.2<',
      '1 operation<',
      '>All birds.<',
      'birds/index.html',
      'birds/openapi.json',
    ])
      expect(page).toContain(part)
    expect(
      [...page.matchAll(/(?:href|src)="([^"]*)"/g)]
        .map(([, url]) => url)
        .filter((url) => /^(\/|\w+:\/)/.test(url ?? '')),
    ).toEqual([])
  })

  test('titles and descriptions are only text', () => {
    const hostile = '</title><script>x</script>" onclick="x'
    const page = landingPage([entry({ title: hostile, version: hostile, description: `a ${hostile}` })])
    expect(page).not.toMatch(/<script| onclick="/)
    expect(page).toContain('&lt;/title&gt;&lt;script&gt;')
  })
})

describe('firstParagraph', () => {
  test.each([
    ['# Title\n\nThe [first](x) `one`,\nover lines.\n\nThe second.', 'The first one, over lines.'],
    ['- only a list', ''],
    ['', ''],
    ['one two three four five six seven', 'one two three four five…'],
  ])('%j', (given, want) => {
    expect(firstParagraph(given, 28)).toBe(want)
  })
})
