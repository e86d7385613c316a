import { readFile } from 'node:fs/promises'

import ajvDraft04 from 'ajv-draft-04'
import ajvFormats from 'ajv-formats'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'

import { reportFormats } from '../choices.ts'
import type { Report } from '../report.ts'
import { hostile, hostileFindings, hostileSide, reported, reportOf, sideOf } from '../testing/reports.ts'
import { formatReports } from './format-report.ts'

const options = { color: false, byApi: false, fullReport: 'concord review a.yaml b.yaml' }
const written = (format: (typeof reportFormats)[number], ...reports: readonly Report[]) =>
  formatReports(reports, format, { ...options, byApi: reports.length > 1 })

const text = `openapi: 3.1.0
info: { title: Pets, version: 2.0.0 }
paths: {}`
const waived = { reason: 'Nobody reads it.', owner: 'Ann', until: '2027-01-31', by: 'waiver' } as const
const added = reported({
  rule: 'operation-added',
  level: 'safe',
  direction: undefined,
  message: '`PUT /pets` is new: nobody has to call it.',
  operations: ['putPets'],
})
const { base: place, ...new_ } = added
const pets = reportOf([reported(), new_, reported({ level: 'risky', rule: 'request-type-changed', waived })], {
  base: sideOf(text.replace('2.0.0', '1.0.0')),
  head: sideOf(text),
})
const quiet = reportOf([], { name: 'quiet', bump: 'none', clients: new Map() })
const nasty = reportOf(hostileFindings, { name: hostile.join(' '), base: hostileSide, head: hostileSide })
const many = reportOf(
  Array.from({ length: 5000 }, (_, index) =>
    reported({
      level: (['breaking', 'risky', 'safe', 'annotation'] as const)[index % 4] ?? 'safe',
      rule: `r-${index}`,
    }),
  ),
)

const terminalControl = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2028]/ // oxlint-disable-line no-control-regex

test.each(reportFormats.filter((format) => format !== 'json' && format !== 'sarif'))(
  'text of a document cannot drive the terminal that shows %s',
  (format) => {
    expect(written(format, nasty)).not.toMatch(terminalControl)
    expect(written(format, nasty, nasty)).not.toMatch(terminalControl)
  },
)

describe('terminal', () => {
  test('findings by level, with the lines before and after, and a summary', () => {
    expect(written('terminal', pets)).toBe(
      `Breaking (1)

openapi.yaml:2:3 breaking \`Pet\` no longer has \`age\` in responses: callers who read it find nothing. Deprecate it first. (response-property-removed)
  before, openapi.yaml:2:3
    1 | openapi: 3.1.0
  > 2 | info: { title: Pets, version: 1.0.0 }
      |   ^
    3 | paths: {}
  after, openapi.yaml:2:3
    1 | openapi: 3.1.0
  > 2 | info: { title: Pets, version: 2.0.0 }
      |   ^
    3 | paths: {}
  2 operations: getPet, listPets

Safe (1)

openapi.yaml:2:3 safe \`PUT /pets\` is new: nobody has to call it. (operation-added)
  operation putPets

Waived (1)

openapi.yaml:2:3 risky \`Pet\` no longer has \`age\` in responses: callers who read it find nothing. Deprecate it first. (request-type-changed)
  before, openapi.yaml:2:3
    1 | openapi: 3.1.0
  > 2 | info: { title: Pets, version: 1.0.0 }
      |   ^
    3 | paths: {}
  after, openapi.yaml:2:3
    1 | openapi: 3.1.0
  > 2 | info: { title: Pets, version: 2.0.0 }
      |   ^
    3 | paths: {}
  2 operations: getPet, listPets
  waived by Ann until 2027-01-31: Nobody reads it.

1 breaking, 1 safe, 1 waived: a major version
client @acme/pets: a major version
`,
    )
  })

  test('several APIs, by their names', () => {
    const shown = written('terminal', quiet, reportOf([new_], { bump: 'minor', clients: new Map() }))
    expect(shown).toBe(
      `quiet: no changes
pets: 1 safe: a minor version

Safe (1)

openapi.yaml:2:3 safe \`PUT /pets\` is new: nobody has to call it. (operation-added)
  operation putPets

1 safe: a minor version
`,
    )
  })

  test('changes of texts beyond twenty are counted', () => {
    const texts = Array.from({ length: 25 }, () => reported({ level: 'annotation' }))
    const shown = written('terminal', reportOf(texts))
    expect(shown.match(/^openapi\.yaml:2:3 annotation /gm)).toHaveLength(20)
    expect(shown).toContain('\n5 more: `--format json` has them all\n')
  })

  test('colours only when asked for', () => {
    expect(formatReports([pets], 'terminal', { ...options, color: true })).toContain('\u001B[31mbreaking')
    expect(written('terminal', pets)).not.toContain('\u001B')
  })
})

describe('json', () => {
  test('one review is what the contract says', () => {
    expect(JSON.parse(written('json', pets))).toEqual({
      bump: 'major',
      clients: { '@acme/pets': 'major' },
      summary: { breaking: 1, risky: 0, safe: 1, waived: 1 },
      findings: [
        {
          rule: 'response-property-removed',
          tier: 'wire',
          level: 'breaking',
          direction: 'response',
          message: reported().message,
          base: place,
          head: place,
          operations: ['getPet', 'listPets'],
          clients: [],
        },
        expect.objectContaining({ rule: 'request-type-changed', waived }) as object,
        {
          rule: 'operation-added',
          tier: 'wire',
          level: 'safe',
          direction: null,
          message: new_.message,
          head: place,
          operations: ['putPets'],
          clients: [],
        },
      ],
    })
  })

  test('several are that by the names of their APIs, whatever those are', () => {
    const all = JSON.parse(written('json', pets, { ...quiet, name: '__proto__' })) as { apis: object }
    expect(all).toMatchObject({ bump: 'major', summary: { breaking: 1, risky: 0, safe: 1, waived: 1 } })
    expect(Object.entries(all.apis)).toEqual([
      ['pets', JSON.parse(written('json', pets))],
      ['__proto__', JSON.parse(written('json', quiet))],
    ])
  })
})

describe('github', () => {
  const lines = (...reports: readonly Report[]) =>
    written('github', ...reports)
      .trimEnd()
      .split('\n')

  test('a command for each finding at what is left of it, and a count', () => {
    const anchor = { file: 'parent.yaml', line: 7, column: 1, pointer: '' }
    const { head, ...gone } = reported({ anchor })
    expect(lines(reportOf([gone, reported({ level: 'risky', waived })]))).toEqual([
      `::error file=parent.yaml,line=7,col=1,title=response-property-removed::${gone.message}`,
      `::notice file=${head?.file},line=2,col=3,title=response-property-removed::${gone.message} (waived by Ann until 2027-01-31: Nobody reads it.)`,
      '1 breaking, 1 waived: a major version',
    ])
  })

  test('ten of a kind, those that affect most operations first, and how many there are more', () => {
    const findings = Array.from({ length: 30 }, (_, index) =>
      reported({
        level: index % 2 === 0 ? 'breaking' : 'safe',
        rule: `r${index}`,
        operations: Array.from({ length: index }, (_, operation) => `op${operation}`),
      }),
    )
    const shown = lines(reportOf(findings)).slice(0, -1)
    const rules = (command: string) =>
      shown.flatMap((line) => new RegExp(`^::${command} .*,title=([^:]+)::`).exec(line)?.[1] ?? [])
    expect(rules('error')).toEqual(['r28', 'r26', 'r24', 'r22', 'r20', 'r18', 'r16', 'r14', 'r12', 'r10'])
    expect(rules('notice')).toHaveLength(10)
    expect(shown.at(-1)).toMatch(/title=concord review::11 findings more: /)
  })

  test('exactly ten of each kind leave room for all', () => {
    const findings = (['breaking', 'risky', 'safe'] as const).flatMap((level) => Array(10).fill(reported({ level })))
    expect(lines(reportOf(findings))).toHaveLength(31)
  })

  test('text of a document makes no command of its own', () => {
    for (const line of lines(nasty).slice(0, -1)) {
      expect(line).toMatch(/^::(error|warning|notice) file=[^:,]*,line=1,col=1,title=[^:,]*::/)
      expect(line).not.toMatch(/%(?!25|3A|2C)/)
    }
  })
})

describe('markdown', () => {
  const parsed = (shown: string) =>
    fromMarkdown(shown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

  test('a table, what is breaking with its lines, and the rest folded', () => {
    expect(written('markdown', pets)).toBe(
      `<!-- concord-review -->

**API review: 1 breaking, 1 safe, 1 waived&#58; a major version**

| API | version | breaking | risky | safe | accepted | clients |
| --- | --- | --- | --- | --- | --- | --- |
| pets | major | 1 | 0 | 1 | 1 | &#64;<!-- -->acme/pets major |

### Breaking

\`Pet\` no longer has \`age\` in responses: callers who read it find nothing. Deprecate it first. ([response-property-removed](<https://docs.example/property-removed>))

2 operations: getPet, listPets

before, [\`openapi.yaml:2\`](<https://code.example/blob/abc/openapi.yaml#L2>)

\`\`\`yaml
openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths: {}
\`\`\`

after, [\`openapi.yaml:2\`](<https://code.example/blob/abc/openapi.yaml#L2>)

\`\`\`yaml
openapi: 3.1.0
info: { title: Pets, version: 2.0.0 }
paths: {}
\`\`\`

<details>
<summary>1 safe</summary>

- \`PUT /pets\` is new: nobody has to call it. ([operation-added](<https://docs.example/property-removed>)) [\`openapi.yaml:2\`](<https://code.example/blob/abc/openapi.yaml#L2>); operation putPets

</details>

<details>
<summary>1 accepted</summary>

- \`Pet\` no longer has \`age\` in responses: callers who read it find nothing. Deprecate it first. ([request-type-changed](<https://docs.example/property-removed>)) [\`openapi.yaml:2\`](<https://code.example/blob/abc/openapi.yaml#L2>); 2 operations: getPet, listPets; waived by Ann until 2027-01-31: Nobody reads it.

</details>
`,
    )
  })

  test('no changes', () => {
    expect(written('markdown', quiet)).toMatch(/^<!-- concord-review -->\n\n\*\*API review: no changes\*\*\n\n\| API /)
  })

  test.each([
    { title: 'one review', reports: [many] },
    { title: 'several', reports: [many, pets, many] },
    { title: 'of long texts', reports: [reportOf(Array(500).fill(reported({ message: '`é` 😀'.repeat(5000) })))] },
    { title: 'of a hundred APIs', reports: Array.from({ length: 100 }, () => ({ ...pets, name: 'p'.repeat(500) })) },
  ])('$title: far below what GitHub takes, and whole', ({ reports }) => {
    const shown = written('markdown', ...reports)
    expect(Buffer.byteLength(shown)).toBeLessThan(60_000)
    expect(Buffer.byteLength(shown)).toBeGreaterThan(30_000)
    expect(shown.split('<details>').length).toBe(shown.split('</details>').length)
    expect(shown.match(/^```/gm)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0)
    expect(shown).not.toContain('\uFFFD')
    const items = shown.match(/^(- )?(`p*`: )?`.*\(\[/gm)?.length ?? 0
    const left = Number(/^(\d+) findings not shown/m.exec(shown)?.[1] ?? 0)
    expect(items + left).toBe(reports.flatMap(({ findings }) => findings).length)
    if (left > 0) expect(shown).toMatch(/The full report: `concord review a\.yaml b\.yaml`\n$/)
  })

  test('text of a document is no markup: a parser finds ours, and nothing else', () => {
    const shown = written('markdown', nasty, nasty)
    const tree = parsed(shown)
    const types = new Set(tree.children.map(({ type }) => type))
    expect([...types].toSorted()).toEqual(['code', 'heading', 'html', 'list', 'paragraph', 'table'])
    const html: string[] = []
    const links: string[] = []
    const visit = (node: { type: string; value?: string; url?: string; children?: readonly unknown[] }): void => {
      if (node.type === 'html') html.push(node.value ?? '')
      if (node.type === 'link') links.push(node.url ?? '')
      expect(['image', 'emphasis', 'delete', 'linkReference']).not.toContain(node.type)
      for (const child of node.children ?? []) visit(child as typeof node)
    }
    visit(tree)
    const ours = /^(<\/?code>|<!-- -->|<!-- concord-review -->|<details>\n<summary>\d+ [a-z ]+<\/summary>|<\/details>)$/
    expect(html.filter((value) => !ours.test(value))).toEqual([])
    expect(links.filter((url) => !/^https:\/\/(docs|code)\.example\//.test(url))).toEqual([])
    const outside = shown.replaceAll(/^(`{3,})(yaml|json)\n[^]*?\n\1$/gm, '').replaceAll(/`[^`\n]+`/g, '')
    expect(outside).not.toMatch(/(?<!\]\(<[^>]*)(https?:\/\/|www\.)|&#(64|35);(?!<!-- -->)/)
  })
})

describe('sarif', () => {
  const schema = new URL('../../../../findings/src/fixtures/sarif-2.1.0-rtm.5.json', import.meta.url)

  test.each([
    { title: 'no findings', report: quiet },
    { title: 'findings', report: pets },
    { title: 'hostile text', report: nasty },
  ])('the official schema accepts $title', async ({ report }) => {
    // A pattern in the schema is none of the Unicode kind.
    const ajv = ajvFormats.default(new ajvDraft04.default({ strict: false, unicodeRegExp: false }))
    const validate = ajv.compile(JSON.parse(await readFile(schema, 'utf8')) as object)
    expect(validate(JSON.parse(written('sarif', report))) ? [] : validate.errors).toEqual([])
  })

  test('a result has its level, and what is accepted is suppressed', () => {
    const { runs } = JSON.parse(written('sarif', pets)) as { runs: { results: object[] }[] }
    expect(runs[0]?.results).toMatchObject([
      { ruleId: 'response-property-removed', level: 'error', properties: { direction: 'response', base: place } },
      {
        ruleId: 'request-type-changed',
        level: 'warning',
        suppressions: [{ kind: 'external', justification: 'Nobody reads it.' }],
      },
      { ruleId: 'operation-added', level: 'note', properties: { tier: 'wire', operations: ['putPets'] } },
    ])
    expect(runs[0]?.results[0]).not.toHaveProperty('suppressions')
  })
})

describe('changelog', () => {
  const entry = (...findings: Parameters<typeof reportOf>[0]) => written('changelog', reportOf(findings))
  const { head: _, ...gone } = reported({ level: 'risky', rule: 'request-property-removed' })

  test('sections as they apply, in plain words', () => {
    const deprecated = reported({
      rule: 'deprecated',
      level: 'annotation',
      direction: undefined,
      message: '`GET /pets` is deprecated: callers should move on.',
      docs: 'd',
    })
    const narrowed = reported({
      rule: 'request-limit-narrowed',
      level: 'risky',
      message: 'a limit. Keep it.',
      docs: 'l',
    })
    const corrected = reported({ rule: 'description-changed', level: 'annotation', tier: 'docs', docs: 't' })
    const objection = reported({ rule: 'concord-exception-valid', level: 'risky', docs: undefined })
    expect(entry(reported({ waived }), narrowed, new_, deprecated, gone, corrected, objection)).toBe(
      `## 2.0.0

### Breaking

- \`Pet\` no longer has \`age\` in responses: callers who read it find nothing. (2 operations: getPet, listPets)

### Changed

- a limit. (2 operations: getPet, listPets)

### Added

- \`PUT /pets\` is new: nobody has to call it. (operation putPets)

### Deprecated

- \`GET /pets\` is deprecated: callers should move on. (2 operations: getPet, listPets)

### Removed

- \`Pet\` no longer has \`age\` in responses: callers who read it find nothing. (2 operations: getPet, listPets)

### Fixed

- A text or an example of the documentation.
`,
    )
  })

  test('what an edit means for both directions is told once', () => {
    const twin = reported({ level: 'safe', direction: 'request', rule: 'request-property-removed', message: 'Twin.' })
    expect(entry(reported(), twin)).not.toContain('Twin')
  })

  test('nothing, and several APIs', () => {
    expect(written('changelog', quiet, pets)).toMatch(
      /^## quiet 2\.0\.0\n\nNothing changed for callers\.\n\n## pets 2\.0\.0\n\n### Breaking\n/,
    )
  })

  test('text of a document is no markup', () => {
    const tree = fromMarkdown(written('changelog', nasty))
    const types = new Set(tree.children.map(({ type }) => type))
    expect([...types]).toEqual(['heading', 'list'])
    for (const list of tree.children.flatMap((node) => (node.type === 'list' ? [node] : []))) {
      const inner = list.children.flatMap(({ children }) => children)
      expect(new Set(inner.map(({ type }) => type))).toEqual(new Set(['paragraph']))
      const leaves = inner.flatMap((node) => (node.type === 'paragraph' ? node.children : []))
      expect(leaves.filter(({ type }) => !['text', 'inlineCode', 'html'].includes(type))).toEqual([])
      const html = leaves.flatMap((leaf) => (leaf.type === 'html' ? [leaf.value] : []))
      expect(html.filter((value) => value !== '<!-- -->')).toEqual([])
    }
  })
})
