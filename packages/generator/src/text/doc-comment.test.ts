import * as fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'

import { docComment, type DocComment } from './doc-comment.ts'
import { anyText, hiddenCharacter } from '@concord-api/testing'

test.each<[DocComment, indent: string, want: string]>([
  [{}, '', ''],
  [{ text: '  \n ' }, '', ''],
  [{ text: 'One line.' }, '', '/** One line. */\n'],
  [{ text: 'One line.' }, '  ', '  /** One line. */\n'],
  [{ text: 'Two\n\n  lines. ' }, '  ', '  /**\n   * Two\n   *\n   *   lines.\n   */\n'],
  [{ deprecated: true }, '', '/** @deprecated */\n'],
  [{ text: 'A', deprecated: true }, '', '/**\n * A\n * @deprecated\n */\n'],
  [{ tags: [['example', '1']] }, '', '/** @example 1 */\n'],
  [
    {
      text: 'A',
      tags: [
        ['example', 'b\nc'],
        ['defaultValue', ''],
      ],
    },
    '',
    '/**\n * A\n * @example b\n * c\n * @defaultValue\n */\n',
  ],
  [{ text: 'a */ b' }, '', '/** a *\\/ b */\n'],
  [{ text: '@evil {@link x} a@b' }, '', '/** \\@evil {\\@link x} a@b */\n'],
  [{ text: '{@link {@inheritDoc x}' }, '', '/** {\\@link {\\@inheritDoc x} */\n'],
  [{ text: 'by us @see b' }, '', '/** by us \\@see b */\n'],
  [{ text: 'a\u2028b\u0085c\vd' }, '', '/**\n * a\n * b\n * c\n * d\n */\n'],
  [{ text: 'a\u202Eb\u0000c' }, '', '/** a\uFFFDb\uFFFDc */\n'],
  [{ text: 'a\tb' }, '', '/** a  b */\n'],
  [{ text: 'x'.repeat(113) }, '', `/** ${'x'.repeat(113)} */\n`],
  [{ text: 'x'.repeat(114) }, '', `/**\n * ${'x'.repeat(114)}\n */\n`],
])('%j', (comment, indent, want) => {
  expect(docComment(comment, indent)).toBe(want)
})

/** Source as TypeScript reads it. */
function parse(source: string): ts.SourceFile & { parseDiagnostics: readonly ts.Diagnostic[] } {
  return ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true) as never
}

const anyComment = fc.record({
  text: anyText,
  deprecated: fc.boolean(),
  tags: fc.array(fc.tuple(fc.constantFrom('example', 'defaultValue'), anyText), { maxLength: 2 }),
})

test('no text ends the comment: what follows is one statement with at most one comment before it', () => {
  fc.assert(
    fc.property(anyComment, fc.constantFrom('', '  '), (comment, indent) => {
      const written = docComment(comment, indent)
      const source = `${written}const x = 1\n`
      const file = parse(source)
      expect(file.parseDiagnostics).toEqual([])
      expect(file.statements.map((statement) => statement.getText())).toEqual(['const x = 1'])
      const comments = (ts.getLeadingCommentRanges(source, 0) ?? []).map(({ pos, end }) => source.slice(pos, end))
      expect(comments).toEqual(written === '' ? [] : [written.trim()])
    }),
    { numRuns: 3000 },
  )
})

test('no text starts a tag', () => {
  fc.assert(
    fc.property(anyComment, (comment) => {
      const [statement] = parse(`${docComment(comment)}const x = 1\n`).statements
      const tags = ts.getJSDocTags((statement as ts.VariableStatement).declarationList.declarations[0]!)
      const want = [...comment.tags.map(([tag]) => tag), ...(comment.deprecated ? ['deprecated'] : [])]
      expect(tags.map((tag) => tag.tagName.text)).toEqual(want)
    }),
    { numRuns: 3000 },
  )
})

test('nothing in a comment is hidden, and each line is what it looks like', () => {
  fc.assert(
    fc.property(anyComment, (comment) => {
      for (const line of docComment(comment).split('\n')) {
        expect(line).not.toMatch(hiddenCharacter)
        expect(line).toBe(line.trimEnd())
      }
    }),
    { numRuns: 3000 },
  )
})
