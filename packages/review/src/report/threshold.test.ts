import { expect, test } from 'vitest'

import { levels } from '../finding.ts'
import { reported, reportOf } from './testing/reports.ts'
import { approve, failsAt } from './threshold.ts'

const everyLevel = reportOf(levels.map((level) => reported({ level })))

test.each([
  { levels: ['breaking'], fails: { breaking: true, risky: true, none: false } },
  { levels: ['risky'], fails: { breaking: false, risky: true, none: false } },
  { levels: ['safe', 'annotation'], fails: { breaking: false, risky: false, none: false } },
  { levels: [], fails: { breaking: false, risky: false, none: false } },
] as const)('$levels', ({ levels, fails }) => {
  const report = reportOf(levels.map((level) => reported({ level })))
  const found = (['breaking', 'risky', 'none'] as const).map((threshold) => [threshold, failsAt(report, threshold)])
  expect(Object.fromEntries(found)).toEqual(fails)
})

test.each([
  { threshold: 'breaking', waived: ['breaking'] },
  { threshold: 'risky', waived: ['breaking', 'risky'] },
  { threshold: 'none', waived: ['breaking'] },
] as const)('what is approved no longer fails at $threshold, and stays listed', ({ threshold, waived }) => {
  const report = approve(everyLevel, threshold)
  expect(failsAt(report, threshold)).toBe(false)
  expect(report.findings).toHaveLength(levels.length)
  expect(report.findings.filter((each) => each.waived?.by === 'label').map(({ level }) => level)).toEqual(waived)
  expect(report.summary.waived).toBe(waived.length)
  expect(report.bump).toBe('major')
})

test('a waiver says more than a label', () => {
  const waived = { reason: 'so', by: 'waiver' } as const
  expect(approve(reportOf([reported({ waived })]), 'breaking').findings[0]?.waived).toEqual(waived)
})
