import { readFile } from 'node:fs/promises'

import { injectionsInto } from '@concord-api/testing'
import ajvDraft04 from 'ajv-draft-04'
import ajvFormats from 'ajv-formats'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'

import type { Finding } from './finding.ts'
import { formatFindings, formats } from './format-findings.ts'

const finding = (parts: Partial<Finding> = {}): Finding => ({
  rule: 'a-rule',
  severity: 'error',
  message: 'no `name` in `/books/{bookId}`; add one',
  file: 'paths/my books.yaml',
  line: 2,
  column: 3,
  pointer: '/get',
  subject: '/operations/listBooks',
  docs: 'https://docs.example/a-rule',
  ...parts,
})

const plain = { color: false }

/** Text that a document could hold, to drive whatever shows it. */
const hostile = injectionsInto('terminal', 'workflow', 'html', 'markdown', 'url', 'hidden', 'name')
const hostileFindings = hostile.map((text) =>
  finding({
    message: `${text} \`${text}\``,
    rule: text,
    file: `${text}.yaml`,
    subject: `/${text}`,
    docs: `https://docs.example/${text}`,
  }),
)

const terminalControl = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2028]/ // oxlint-disable-line no-control-regex

test.each(formats.filter((format) => format !== 'json' && format !== 'sarif'))(
  'text of a document cannot drive the terminal that shows %s',
  (format) => {
    const sources = new Map(hostileFindings.map(({ file, message }) => [file, `\n${message}\n`]))
    expect(formatFindings(hostileFindings, format, { color: false, sources })).not.toMatch(terminalControl)
  },
)

describe('terminal', () => {
  const frame = (text: string, place: Partial<Finding> = {}) =>
    formatFindings([finding(place)], 'terminal', { color: false, sources: new Map([['paths/my books.yaml', text]]) })
      .split('\n')
      .slice(1, -3)

  test.each([
    {
      title: 'the line, those around it and a caret',
      text: 'get:\n  tags: []\n  summary: x\nput:\n',
      shown: ['    1 | get:', '  > 2 |   tags: []', '      |   ^', '    3 |   summary: x'],
    },
    {
      title: 'the first line',
      text: 'get: {}',
      place: { line: 1, column: 6 },
      shown: ['  > 1 | get: {}', '      |      ^'],
    },
    {
      title: 'numbers of two widths',
      text: `${'\n'.repeat(8)}a: 1\nb: 2`,
      place: { line: 9, column: 1 },
      shown: ['     8 |', '  >  9 | a: 1', '       | ^', '    10 | b: 2'],
    },
    {
      title: 'tabs and Windows line ends',
      text: '{\r\n\t"a": 1\r\n}',
      place: { line: 2, column: 2 },
      shown: ['    1 | {', '  > 2 |  "a": 1', '      |  ^', '    3 | }'],
    },
    {
      title: 'a long line, around the place',
      text: `${'x'.repeat(300)}!${'y'.repeat(300)}`,
      place: { line: 1, column: 301 },
      shown: [`  > 1 | ${'x'.repeat(50)}!${'y'.repeat(49)}`, `      | ${' '.repeat(50)}^`],
    },
    { title: 'nothing of a line that is not there', text: 'a', place: { line: 3 }, shown: [] },
  ])('shows $title', ({ text, place = {}, shown }) => {
    expect(frame(text, place)).toEqual(shown)
  })
})

describe('github', () => {
  test('a command for each finding, and a count', () => {
    const warning = finding({ severity: 'warn', rule: 'b,c:d', message: '100 %\nof it', file: 'a:b,c.yaml' })
    expect(formatFindings([finding(), warning], 'github', plain)).toBe(
      '::error file=paths/my books.yaml,line=2,col=3,title=a-rule::no `name` in `/books/{bookId}`; add one\n' +
        '::warning file=a%3Ab%2Cc.yaml,line=2,col=3,title=b%2Cc%3Ad::100 %25 of it\n' +
        '1 error, 1 warning\n',
    )
  })

  test('text of a document makes no command of its own', () => {
    const lines = formatFindings(hostileFindings, 'github', plain).trimEnd().split('\n')
    expect(lines).toHaveLength(hostile.length + 1)
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(/^::error file=[^:,]*,line=2,col=3,title=[^:,]*::/)
      expect(line).not.toMatch(/%(?!25|3A|2C)/)
    }
  })
})

describe('markdown', () => {
  test('a table', () => {
    expect(formatFindings([finding({ docs: undefined, rule: 'rule' })], 'markdown', plain)).toBe(
      [
        '**1 error**',
        '',
        '| severity | place | finding | rule |',
        '| --- | --- | --- | --- |',
        '| error | <code>paths/my books&#46;yaml&#58;2&#58;3</code> | no <code>name</code> in <code>/books/&#123;bookId&#125;</code>; add one | rule |',
        '',
      ].join('\n'),
    )
    expect(formatFindings([], 'markdown', plain)).toBe('**no findings**\n')
  })

  test('text of a document is no markup: a parser finds our table, our links and our code, and nothing else', () => {
    const text = formatFindings([finding(), ...hostileFindings], 'markdown', plain)
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'table'])
    const table = tree.children[1]
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.children.map(({ children }) => children.length)).toEqual(Array(hostile.length + 2).fill(4))
    const nodes = table.children.flatMap(({ children }) => children.flatMap((cell) => cell.children))
    expect([...new Set(nodes.map(({ type }) => type))].toSorted()).toEqual(['html', 'link', 'text'])
    const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []))
    expect([...new Set(html)].toSorted()).toEqual(['<!-- -->', '</code>', '<code>'])
    const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))
    expect(links.filter((url) => !url.startsWith('https://docs.example/'))).toEqual([])
    expect(links).toHaveLength(hostile.length + 1)
    expect(text).not.toMatch(/(?<!\]\(<[^>]*)(https?:\/\/|www\.)|&#(64|35);(?!<!-- -->)/)
  })
})

describe('sarif', () => {
  const schema = new URL('fixtures/sarif-2.1.0-rtm.5.json', import.meta.url)
  const valid = async (log: unknown) => {
    // A pattern in the schema is none of the Unicode kind.
    const ajv = ajvFormats.default(new ajvDraft04.default({ strict: false, unicodeRegExp: false }))
    const validate = ajv.compile(JSON.parse(await readFile(schema, 'utf8')) as object)
    return validate(log) ? [] : validate.errors
  }
  const parsed = (findings: readonly Finding[]) => JSON.parse(formatFindings(findings, 'sarif', plain)) as SarifLog

  interface SarifLog {
    runs: { tool: { driver: { rules: unknown[] } }; results: { partialFingerprints: Record<string, string> }[] }[]
  }

  test.each([
    { title: 'no findings', findings: [] },
    { title: 'findings', findings: [finding(), finding({ rule: 'b', severity: 'warn', docs: undefined })] },
    { title: 'hostile text', findings: hostileFindings },
    { title: 'what is no page', findings: [finding({ docs: 'javascript:x' }), finding({ docs: 'x' })] },
  ])('the official schema accepts $title', async ({ findings }) => {
    expect(await valid(parsed(findings))).toEqual([])
  })

  test('the official schema would refuse something else', async () => {
    expect(await valid({ version: '2.1.0' })).not.toEqual([])
  })

  test('a result says where, what and which rule', () => {
    const [run] = parsed([finding(), finding({ rule: '0', message: 'see [x](y) {0} {id}', docs: undefined })]).runs
    expect(run?.tool.driver.rules).toEqual([{ id: '0' }, { id: 'a-rule', helpUri: 'https://docs.example/a-rule' }])
    expect(run?.results).toMatchObject([
      {
        ruleId: 'a-rule',
        ruleIndex: 1,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'paths/my%20books.yaml' },
              region: { startLine: 2, startColumn: 3 },
            },
            logicalLocations: [{ fullyQualifiedName: '/operations/listBooks' }],
          },
        ],
      },
      { ruleId: '0', ruleIndex: 0, message: { text: String.raw`see \[x\](y) {{0}} {id}` } },
    ])
  })

  test.each([
    ['docs/a b.yaml', 'docs/a%20b.yaml'],
    ['https://api.example/a.yaml', 'https://api.example/a.yaml'],
    ['https://api.example/a b "c".yaml', 'https://api.example/a%20b%20%22c%22.yaml'],
    ['javascript:x', 'javascript%3Ax'],
  ])('the file %s is a URI', (file, uri) => {
    const { results } = parsed([finding({ file })]).runs[0] ?? {}
    expect(results).toMatchObject([{ locations: [{ physicalLocation: { artifactLocation: { uri } } }] }])
  })

  test('the fingerprint stays when a finding moves, and differs between findings', () => {
    const [run] = parsed([
      finding(),
      finding({ file: 'other.yaml', line: 9, message: 'there is no `name` in `/books/{bookId}`' }),
      finding({ message: 'no `title` in `/books/{bookId}`' }),
      finding({ subject: '/operations/addBook' }),
      finding({ rule: 'b' }),
    ]).runs
    const [first, moved, ...others] = run?.results.map((result) => result.partialFingerprints['concord/v1']) ?? []
    expect(moved).toBe(first)
    expect(new Set([first, ...others]).size).toBe(4)
  })
})
