import { describe, expect, test } from 'vitest'

import { safeMarkdown } from './safe-markdown.ts'

const table: readonly { what: string; given: string; want: string }[] = [
  { what: 'plain text', given: 'Two * three_four, {id} & more.', want: 'Two * three_four, {id} & more.' },
  { what: 'inline HTML', given: 'a <q>said</q> word', want: 'a &#x3C;q>said&#x3C;/q> word' },
  {
    what: 'a tag that formats, with more to it',
    given: 'a <b onclick="x()">bold</b> word',
    want: 'a &#x3C;b onclick="x()">bold&#x3C;/b> word',
  },
  {
    what: 'block HTML',
    given: '<iframe srcdoc="<script>x()</script>">\n\n  # no heading\n</iframe>',
    want: '&#x3C;iframe srcdoc="&#x3C;script>x()&#x3C;/script>">\n\n# no heading\n\n&#x3C;/iframe>',
  },
  { what: 'a comment with a blank line', given: '<!-- a\n\n    # b -->', want: '&#x3C;!-- a\n\n\\# b -->' },
  {
    what: 'HTML in a list',
    given: '1. one\n   - <img src=x onerror=y>',
    want: '1. one\n   - &#x3C;img src=x onerror=y>',
  },
  { what: 'a lone <', given: 'a < b', want: 'a &#x3C; b' },
  { what: 'a line break element', given: 'a<br>b', want: 'a\\\nb' },
  { what: 'a link element', given: '<a href="https://a.example">b</a>', want: '[b](https://a.example)' },
  { what: 'a link element that runs code', given: '<a href="javascript:x()">b</a>', want: 'b (javascript:x())' },
  { what: 'code in a code element', given: '<code><img src=x></code>', want: '`<img src=x>`' },
  { what: 'an autolink', given: '<https://a.example/b>', want: '[https://a.example/b](https://a.example/b)' },
  {
    what: 'an autolink that runs code',
    given: '<javascript:alert(1)>',
    want: 'javascript:alert(1) (javascript:alert(1))',
  },
  { what: 'a safe link', given: '[a](../b.html#c "t")', want: '[a](../b.html#c "t")' },
  { what: 'a link that runs code', given: '[a](javascript:alert(1))', want: 'a (javascript:alert(1))' },
  { what: 'a scheme in disguise', given: '[a](JaVa&Tab;script&colon;alert(1))', want: 'a (JaVa\tscript:alert(1))' },
  { what: 'a data link', given: '[a](data:text/html,x)', want: 'a (data:text/html,x)' },
  { what: 'a reference', given: '[a][b]\n\n[b]: https://a.example "t"', want: '[a](https://a.example "t")' },
  { what: 'a reference that runs code', given: '[b]\n\n[b]: vbscript:x', want: 'b (vbscript:x)' },
  { what: 'a remote image', given: '![a](https://a.example/i.png)', want: '[a](https://a.example/i.png)' },
  { what: 'an image in a link', given: '[![a](i.png)](https://a.example)', want: '[a](https://a.example)' },
  { what: 'an image reference', given: '![a][b]\n\n[b]: //a.example/i.png', want: '[a](//a.example/i.png)' },
  { what: 'inline code', given: 'use `<id>` here', want: 'use `<id>` here' },
  { what: 'inline code over lines', given: '`a\n{% html %}`', want: '`a {% html %}`' },
  { what: 'inline code a table could split', given: '`a | <img>`', want: 'a | &#x3C;img>' },
  { what: 'a fence', given: '~~~html\n<script>x</script>\n~~~', want: '```html\n<script>x</script>\n```' },
  {
    what: 'indented code, which Markdoc does not know',
    given: '    <script>x</script>',
    want: '```\n<script>x</script>\n```',
  },
  { what: 'a fence in a fence', given: '````\n    ```\n<b>\n````', want: '````\n    ```\n<b>\n````' },
  { what: 'a Markdoc tag', given: '{% html name="script" /%}', want: '&#x7B;% html name="script" /%}' },
  {
    what: 'a Markdoc tag in a fence',
    given: '```\n{% html /%}\n```',
    want: '```text {% process=false %}\n{% html /%}\n```',
  },
  { what: 'a Markdoc tag in an info string', given: '```a {% b %}\nc\n```', want: '```a\nc\n```' },
  { what: 'front matter', given: '---\ntitle: x\n---\n[', want: '***\n\n## title: x\n\n\\[' },
  {
    what: 'a table',
    given: '| a | b |\n|---|:-:|\n| <i> | `x\\|y` |',
    want: '| a | b |\n| - | :-: |\n| &#x3C;i> | `x\\|y` |',
  },
]

describe('safeMarkdown', () => {
  test.each(table)('$what', ({ given, want }) => {
    expect(safeMarkdown(given)).toBe(want)
  })

  test.each(table)('changes nothing the second time: $what', ({ given }) => {
    const once = safeMarkdown(given)
    expect(safeMarkdown(once)).toBe(once)
  })
})
