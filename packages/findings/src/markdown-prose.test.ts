import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'

import { markdownProse } from './markdown-prose.ts'

test.each([
  ['1.0.0', '1.0.0'],
  ['1. first', '1&#46; first'],
  ['- item', '&#45; item'],
  ['`Pet.name` is gone (10 before): add it.', '`Pet.name` is gone (10 before): add it.'],
  [
    'a *b* _c_ <d> [e](f) # | ~ ! ` \\',
    'a &#42;b&#42; &#95;c&#95; &#60;d&#62; &#91;e&#93;(f) &#35;<!-- --> &#124; &#126; &#33; &#96; &#92;',
  ],
  ['https://x.example www.x.example a@b.example', 'https&#58;//x.example www&#46;x.example a&#64;<!-- -->b.example'],
  ['&lt; &#60;', '&#38;lt; &#38;&#35;<!-- -->60;'],
  ['a\n# b\u001B[2J', 'a &#35;<!-- --> b&#65533;&#91;2J'],
])('%j is written %j', (text, written) => {
  expect(markdownProse(text)).toBe(written)
})

test.each([
  '`<b>`',
  '``a`',
  'a `b',
  '`*c* [d](e)`',
  '![x](https://evil.example/x.png) <script>',
  '> q',
  '+ l',
  '1) x',
  '     x',
  '-',
])('%j is text and code to a parser', (text) => {
  const [paragraph, ...more] = fromMarkdown(markdownProse(text)).children
  expect(more).toEqual([])
  if (paragraph?.type !== 'paragraph') throw new Error(`a ${paragraph?.type}`)
  expect(paragraph.children.filter(({ type }) => type !== 'text' && type !== 'inlineCode')).toEqual([])
})
