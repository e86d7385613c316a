import { describe, expect, test } from 'vitest'

import { parseMarkdown } from '../../safe-document/safe-markdown.ts'
import { renderBody } from './render-body.ts'

const html = (markdown: string, base = '/') => renderBody(parseMarkdown(markdown), base).html

describe('links', () => {
  test.each([
    ['[a](/users/errors/#conflict)', '<p><a href="/docs/users/errors/#conflict">a</a></p>'],
    ['[a](#conflict)', '<p><a href="#conflict">a</a></p>'],
    ['[a](https://example.com)', '<p><a href="https://example.com" rel="noreferrer">a</a></p>'],
    ['[a](//example.com)', '<p><a href="//example.com" rel="noreferrer">a</a></p>'],
  ])('%s', (markdown, want) => {
    expect(html(markdown, '/docs/')).toBe(want)
  })
})

describe('headings', () => {
  test('have ids as GitHub gives them, no two the same, and none that the shell has', () => {
    const { headings } = renderBody(parseMarkdown('## A b\n\n### `A` b\n\n## \\_top\n\n## concord-search\n\n## ?'), '/')
    expect(headings).toEqual([
      { depth: 2, slug: 'a-b', text: 'A b' },
      { depth: 3, slug: 'a-b-1', text: 'A b' },
      { depth: 2, slug: '_top-1', text: '_top' },
      { depth: 2, slug: 'concord-search-1', text: 'concord-search' },
      { depth: 2, slug: 'section', text: '?' },
    ])
  })

  test('of half a character have an address', () => {
    expect(html('## a \uD800')).toContain('href="#a-"')
  })
})

describe('code', () => {
  test.each([
    ['json', '{"a":1}', '<span class="hljs-attr">"a"</span>'],
    ['ts', 'const a = 1', '<span class="hljs-keyword">const</span>'],
    ['bash', 'curl "$A"', '<span class="hljs-string">"<span class="hljs-variable">$A</span>"</span>'],
    ['cobol', 'MOVE <A> TO B', 'MOVE &#x3C;A> TO B'],
    ['"><script>', '<script>', '&#x3C;script>'],
  ])('in %s', (language, text, want) => {
    expect(html(`~~~${language}\n${text}\n~~~`)).toContain(want)
  })

  test('can be reached with the keyboard, as can a table', () => {
    expect(html('~~~\na\n~~~')).toBe('<pre tabindex="0"><code>a</code></pre>')
    expect(html('| a |\n| - |\n| b |')).toMatch(/^<div class="table" tabindex="0"><table>/)
  })
})

test('HTML is left out, as no page has any', () => {
  expect(html('<b>a</b>\n\n<script>a</script>')).toBe('<p>a</p>')
})

test('sections of the landing page', () => {
  expect(
    renderBody(parseMarkdown('a\n\n## b\n\nc\n\n### d\n\n## e'), '/', true).html.replace(/<a [^>]*><.a>/g, ''),
  ).toBe('<p>a</p>\n<section><h2 id="b">b</h2><p>c</p><h3 id="d">d</h3></section><section><h2 id="e">e</h2></section>')
})
