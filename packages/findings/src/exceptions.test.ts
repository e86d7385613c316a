import { describe, expect, test } from 'vitest'

import { addWaivers } from './add-waivers.ts'
import { applyExceptions, judgeExceptions } from './exceptions.ts'
import type { Finding } from './finding.ts'
import { readWaivers, waiverFileOf } from './waivers.ts'

const finding = (parts: Partial<Finding> = {}): Finding => ({
  rule: 'statuses',
  severity: 'error',
  message: '`listBooks` does not document `429`: add `429`: `$ref: ../TooMany.yaml`',
  file: 'paths/books.yaml',
  line: 8,
  column: 3,
  pointer: '/get/responses',
  subject: '/operations/listBooks/responses',
  docs: undefined,
  ...parts,
})

const rules = {
  binding: new Set(['no-unresolved-refs']),
  isOff: (rule: string) => rule === 'quiet',
  today: '2026-11-22',
}

/** What is left of findings, and what is said of waivers, with their places. */
function after(waivers: string, findings: readonly Finding[] = [finding()]) {
  const left = applyExceptions(findings, readWaivers(waivers, '/x/w.yaml', 'w.yaml'), rules)
  return left.map(({ file, line, column, rule, severity, message }) =>
    file === 'w.yaml' ? `${line}:${column} ${severity} ${rule} ${message}` : rule,
  )
}

const waiver = (members: string) => `waivers:\n  - { ${members} }\n`
const about = 'rule: statuses, subject: /operations/listBooks/responses'

describe('waivers', () => {
  test.each([
    { title: 'with a reason', members: `${about}, reason: soon`, left: [] },
    { title: 'until today', members: `${about}, reason: soon, until: 2026-11-22`, left: [] },
    { title: 'of these names', members: `${about}, names: ['429', listBooks], reason: soon`, left: [] },
    {
      title: 'until yesterday',
      members: `${about}, reason: soon, until: 2026-11-21`,
      left: [
        'statuses',
        '2:5 error concord-exception-expired the exception from `statuses` ended with `2026-11-21`: mend what it covers, or set another `until`',
      ],
    },
    {
      title: 'with a blank reason',
      members: `${about}, reason: ' '`,
      left: ['statuses', '2:5 error concord-exception-valid the exception from `statuses` has no `reason`: add one'],
    },
    {
      title: 'until a day there is not',
      members: `${about}, reason: soon, until: 2026-02-30`,
      left: [
        'statuses',
        '2:5 error concord-exception-valid the `until` of the exception from `statuses` is no date: make it a day such as `2027-01-31`',
      ],
    },
    {
      title: 'of other names',
      members: `${about}, names: ['403', listBooks], reason: soon`,
      left: [
        'statuses',
        '2:5 warn concord-exception-stale there is nothing left to except from `statuses`: remove the exception',
      ],
    },
    {
      title: 'of another subject',
      members: 'rule: statuses, subject: /operations/addBook/responses, reason: soon',
      left: [
        'statuses',
        '2:5 warn concord-exception-stale there is nothing left to except from `statuses`: remove the exception',
      ],
    },
    {
      title: 'that is stale and expired is stale',
      members: 'rule: statuses, subject: /info, reason: soon, until: 2020-01-01',
      left: [
        'statuses',
        '2:5 warn concord-exception-stale there is nothing left to except from `statuses`: remove the exception',
      ],
    },
    { title: 'of a rule that is off', members: 'rule: quiet, subject: /info, reason: soon', left: ['statuses'] },
    {
      title: 'without a rule',
      members: 'subject: /info, reason: soon',
      left: ['statuses', '2:5 error concord-exception-valid an exception names no rule: add `rule`'],
    },
  ])('one $title', ({ members, left }) => {
    expect(after(waiver(members))).toEqual(left)
  })

  test('nobody is excepted from what keeps other commands from working', () => {
    const dangling = finding({ rule: 'no-unresolved-refs', subject: '/info' })
    expect(after(waiver('rule: no-unresolved-refs, subject: /info, reason: soon'), [dangling])).toEqual([
      'no-unresolved-refs',
      '2:5 error concord-exception-valid nothing is excepted from `no-unresolved-refs`: mend what it finds, and remove this',
    ])
  })

  test.each(['', '# nothing yet\n', 'waivers: []\n'])('a file that says %j has none', (text) => {
    expect(after(text)).toEqual(['statuses'])
  })

  test.each([
    { text: 'waivers: [', message: /^the YAML is broken/, line: 1 },
    { text: '- rule: a', message: /^a waiver file is a list under `waivers:`$/, line: 1 },
    { text: `waivers: ${'['.repeat(1e4)}`, message: /^it is nested too deeply to be read$/, line: 1 },
    { text: 'waivers:\n  - { rule: a, names: [[b]] }', message: /^what a waiver says is texts/, line: 2 },
    { text: 'waivers:\n  - {}\n  - { rule: a, subject: { b: c } }', message: /^what a waiver says is texts/, line: 3 },
    { text: 'waivers:\n  a: 1', message: /^a waiver file is a list under `waivers:`$/, line: 1 },
  ])('a file that says $text is refused', ({ text, message, line }) => {
    expect(() => readWaivers(text, '/x/w.yaml', 'w.yaml')).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(message) as string,
        file: '/x/w.yaml',
        line,
        column: expect.any(Number) as number,
      }),
    )
  })

  test('the file stands beside the document', () => {
    expect(waiverFileOf('/spec/books/openapi.yaml')).toBe('/spec/books/openapi.waivers.yaml')
  })
})

test("another tool's waivers in the file are left alone, and the places of the others stay", () => {
  const text = 'waivers:\n  - { rule: request-body-removed, subject: /info }\n  - { rule: statuses }\n'
  const read = readWaivers(text, '/x/w.yaml', 'w.yaml', (rule) => !rule.startsWith('request-'))
  expect(read.map(({ rule, place: { line, pointer } }) => ({ rule, line, pointer }))).toEqual([
    { rule: 'statuses', line: 3, pointer: '/waivers/1' },
  ])
})

test('a waiver says why, who answers for it and until when', () => {
  const text = waiver(`${about}, reason: soon, owner: ' Ann ', until: 2027-01-31`)
  const { excepted } = judgeExceptions([finding()], readWaivers(text, '/x/w.yaml', 'w.yaml'), rules)
  expect([...excepted.values()]).toMatchObject([{ reason: 'soon', owner: 'Ann', until: '2027-01-31' }])
})

describe('waivers that are written', () => {
  const hostile = finding({ message: 'no `a: b #` and no `*/ \u2028`', subject: '/components/schemas/__proto__' })

  test('have no reason yet; with one they except what they were written for', () => {
    const text = addWaivers('', [finding(), hostile])
    expect(after(text, [finding(), hostile])).toEqual([
      'statuses',
      'statuses',
      expect.stringContaining('has no `reason`') as string,
      expect.stringContaining('has no `reason`') as string,
    ])
    expect(after(text.replaceAll("reason: ''", 'reason: soon'), [finding(), hostile])).toEqual([])
  })

  test('leave what stands there, comments included, and stand there once', () => {
    const before = `# Ours.\nwaivers:\n  # The first.\n  - { rule: a, subject: /info, reason: "so" }\n`
    const text = addWaivers(before, [finding(), finding()])
    expect(text).toBe(
      `# Ours.\nwaivers:\n  # The first.\n  - { rule: a, subject: /info, reason: "so" }\n` +
        `  - rule: statuses\n    subject: /operations/listBooks/responses\n    names: [ '429', listBooks ]\n    reason: ''\n`,
    )
    expect(addWaivers(text, [finding()])).toBe(text)
  })
})
