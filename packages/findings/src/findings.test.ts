import { expect, test } from 'vitest'

import type { Finding } from './finding.ts'
import { formatJson } from './format-json.ts'
import { formatTerminal } from './format-terminal.ts'
import { sortFindings } from './sort-findings.ts'

const finding = (parts: Partial<Finding>): Finding => ({
  rule: 'a-rule',
  severity: 'error',
  message: 'wrong; do this',
  file: 'a.yaml',
  line: 1,
  column: 1,
  pointer: '',
  subject: '/info',
  docs: undefined,
  ...parts,
})

test('findings are sorted by place, then rule, and each stands once', () => {
  const list = [
    finding({ file: 'b.yaml' }),
    finding({ line: 10 }),
    finding({ line: 9, column: 2 }),
    finding({ line: 9, column: 2, rule: 'Z' }),
    finding({ line: 9, column: 2 }),
  ]
  const sorted = sortFindings(list).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
  expect(sorted).toEqual(['a.yaml:9:2 Z', 'a.yaml:9:2 a-rule', 'a.yaml:10:1 a-rule', 'b.yaml:1:1 a-rule'])
  expect(sortFindings(list.toReversed())).toEqual(sortFindings(list))
})

test.each([
  { findings: [], text: 'no findings\n' },
  { findings: [finding({})], text: 'a.yaml:1:1 error wrong; do this (a-rule)\n\n1 error\n' },
  {
    findings: [finding({}), finding({ severity: 'warn', line: 2 }), finding({ severity: 'warn', line: 3 })],
    text: [
      'a.yaml:1:1 error wrong; do this (a-rule)',
      'a.yaml:2:1 warn wrong; do this (a-rule)',
      'a.yaml:3:1 warn wrong; do this (a-rule)',
      '',
      '1 error, 2 warnings',
      '',
    ].join('\n'),
  },
])('the terminal shows a line for each finding, and a count', ({ findings, text }) => {
  expect(formatTerminal(findings, { color: false })).toBe(text)
})

test('colours only where they are wanted', () => {
  expect(formatTerminal([finding({})], { color: true })).toContain('\u001B[31merror\u001B[39m')
  expect(formatTerminal([finding({})], { color: false })).not.toContain('\u001B')
})

test('text of a document cannot drive the terminal', () => {
  const message = 'a\u001B[2J\u001B]0;title\u0007b\nc\r\u202Ed\u009B31me'
  const text = formatTerminal([finding({ message, rule: 'x\u001By', file: 'f\u001B.yaml' })], { color: false })
  // oxlint-disable-next-line no-control-regex -- what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
  expect(text.split('\n')).toHaveLength(4)
})

test('JSON has what the command contract says', () => {
  expect(
    JSON.parse(formatJson([finding({ docs: 'https://docs.example/a-rule' }), finding({ severity: 'warn' })])),
  ).toEqual({
    summary: { error: 1, warn: 1 },
    findings: [
      {
        rule: 'a-rule',
        severity: 'error',
        message: 'wrong; do this',
        file: 'a.yaml',
        line: 1,
        column: 1,
        pointer: '',
        subject: '/info',
        docs: 'https://docs.example/a-rule',
      },
      {
        rule: 'a-rule',
        severity: 'warn',
        message: 'wrong; do this',
        file: 'a.yaml',
        line: 1,
        column: 1,
        pointer: '',
        subject: '/info',
      },
    ],
  })
})
