import * as fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, test } from 'vitest'

import { markdownCode, markdownProse, markdownText } from './markdown-text.ts'
import { anyText } from '@concord-api/testing'
import { visibleText } from './visible-text.ts'

const parse = (markdown: string): Root => fromMarkdown(markdown)

/** Markdown with the tables of GitHub. */
const parseTables = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

/** The nodes of a tree, by type. */
function types(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(types) : [])]
}

/** The text a tree shows. */
function shown(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(shown).join('') : ''
}

/** What there is to see of a text on one line. */
const oneLine = (text: string): string => visibleText(text.replace(/\s+/g, ' ').trim())

test.each([
  ['plain', 'plain'],
  ['a  b\nc', 'a b c'],
  ['<b> & co', '&lt;b&gt; &amp; co'],
  ['[a](b) *c* _d_ `e`', '\\[a\\]\\(b\\) \\*c\\* \\_d\\_ \\`e\\`'],
  ['https://a.example', 'https&#58;//a.example'],
  ['a@b.example', 'a&#64;b.example'],
  ['a | b', 'a \\| b'],
  ['- a', '\\- a'],
  ['1. a', '1\\. a'],
  ['2026-01-01', '2026-01-01'],
  ['www.a.example', 'www&#46;a.example'],
])('markdownText(%j) is %s', (text, want) => {
  expect(markdownText(text)).toBe(want)
})

test('any text as Markdown shows itself, and is nothing but text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parse(markdownText(text))
      expect(shown(root)).toBe(oneLine(text))
      expect(types(root).filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([])
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['in a sentence', (text: string) => `Before ${text} after`],
  ['in a heading', (text: string) => `# ${text}x`],
  ['in a list', (text: string) => `- \`a\`\\\n  ${text}x`],
])('any text as Markdown stays what it is %s', (_, place) => {
  const without = types(parse(place('')))
  fc.assert(
    fc.property(anyText, (text) => {
      expect(types(parse(place(markdownText(text))))).toEqual(without)
    }),
    { numRuns: 2000 },
  )
})

test('any text stays in its cell of a table', () => {
  const table = (cell: string): Root => parseTables(`| a | b |\n| --- | --- |\n| ${cell} | after |\n`)
  fc.assert(
    fc.property(anyText, (text) => {
      const [first] = table(markdownText(text)).children
      expect(first?.type).toBe('table')
      const row = first?.type === 'table' ? first.children[1]! : undefined
      expect(row?.children).toHaveLength(2)
      expect(shown(row!.children[1]!)).toBe('after')
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['GET /a', '`GET /a`'],
  ['a`b', '`` a`b ``'],
  ['`a``b`', '``` `a``b` ```'],
  ['a\n b', '`a b`'],
])('markdownCode(%j) is %s', (text, want) => {
  expect(markdownCode(text)).toBe(want)
})

test('any text as code is one piece of code that shows it, with white space folded', () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => oneLine(text) !== ''),
      (text) => {
        const root = parse(markdownCode(text))
        expect(types(root)).toEqual(['root', 'paragraph', 'inlineCode'])
        expect(shown(root)).toBe(oneLine(text))
      },
    ),
    { numRuns: 5000 },
  )
})

test.each(['', ' ', '\n'])('code of %j is nothing', (text) => {
  expect(markdownCode(text)).toBe('')
})

test.each([
  ['First *paragraph*\nwith `code`.\n\nSecond.', 'First *paragraph* with `code`.'],
  ['Use `a & b[0]` \\& [c]', 'Use `a & b[0]` \\& \\[c\\]'],
  ['\\`a` `<b>`', '\\`a\\` \\`&lt;b>\\`'],
  ['# a', '\\# a'],
  ['* a', '\\* a'],
  ['*a* b', '*a* b'],
  ['a \\', 'a \\\\'],
  ['See [this](https://a.example) <b>', 'See \\[this\\](https&#58;//a.example) &lt;b>'],
])('markdownProse(%j) is %s', (text, want) => {
  expect(markdownProse(text)).toBe(want)
})

const prose = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'inlineCode'])

test('any description as prose has no HTML, link, image or heading', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const alone = types(parse(markdownProse(text)))
      const after = types(parse(`- \`auth.a\`: ${markdownProse(text)}`))
      expect(alone.filter((type) => /html|link|image|heading|definition/i.test(type))).toEqual([])
      expect(after.filter((type) => !prose.has(type))).toEqual(['list', 'listItem'])
    }),
    { numRuns: 5000 },
  )
})
