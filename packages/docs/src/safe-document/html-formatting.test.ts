import { expect, test } from 'vitest'

import { safeMarkdown } from './safe-markdown.ts'

test.each([
  ['what formats', 'a <b>b</b> <em>c</em> <code>d</code>', 'a **b** *c* `d`'],
  ['one in another', '<b>a <i>b</i></b>', '**a _b_**'],
  ['what only groups', 'a <span>b</span> c', 'a b c'],
  ['line breaks', 'a<br><br/>b<br>', 'a\\\nb'],
  ['a line break in a cell', '| a |\n| - |\n| b<br>c |', '| a |\n| - |\n| b c |'],
  ['a link', 'see <a href="https://a.example/b" target="_blank">b</a>', 'see [b](https://a.example/b)'],
  ['paragraphs', '<p>a <b>b</b></p><p>c</p>', 'a **b**\n\nc'],
  ['paragraphs over lines', '<p>\n  a\n</p>\n<p>\n    b\n</p>', 'a\n\nb'],
  ['a list', '<ul>\n  <li>a</li>\n  <li><code>b</code></li>\n</ul>', '- a\n- `b`'],
  ['an aside with Markdown in it', '<aside>a [b](https://b.example)</aside>', 'a [b](https://b.example)'],
  ['a reference to a character', '<p>a &amp; b</p>', 'a & b'],
  ['what is never closed', 'a <b>b', 'a &#x3C;b>b'],
  ['a group over paragraphs', 'a <span>b\n\nc</span> d', 'a b\n\nc d'],
  ['what was never opened', 'a</b> b', 'a&#x3C;/b> b'],
  ['what is opened twice', '<b>a <b>b</b>', '&#x3C;b>a **b**'],
  ['nothing', 'a <b></b> b', 'a  b'],
  ['a tag in code', '`<b>a</b>`', '`<b>a</b>`'],
  ['what is no formatting, around what is', '<form><p>a</p></form>', '&#x3C;form>\n\na\n\n&#x3C;/form>'],
])('%s', (_title, given, want) => {
  expect(safeMarkdown(given)).toBe(want)
})
