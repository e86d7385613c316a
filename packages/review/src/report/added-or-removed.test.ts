import { existsSync } from 'node:fs'
import path from 'node:path'

import { readWaivers } from '@concord-api/findings'
import { expect, test } from 'vitest'

import { reportAdded, reportRemoved } from './added-or-removed.ts'
import { ruleIds } from './rule-ids.ts'
import { sideOf } from './testing/reports.ts'

const side = sideOf(`openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets: { put: { operationId: putPets }, get: { operationId: listPets } }
`)
const anchor = { file: 'redocly.yaml', line: 1, column: 1, pointer: '/apis' }
const none = { head: [], base: [], today: '2026-11-22' }

test('an API that is new is safe', () => {
  const report = reportAdded('pets', side)
  expect(report).toMatchObject({ name: 'pets', base: undefined, head: side, bump: 'minor' })
  expect(report.summary).toEqual({ breaking: 0, risky: 0, safe: 1, waived: 0 })
  const [finding] = report.findings
  expect(finding).toMatchObject({ rule: 'api-added', operations: ['listPets', 'putPets'], subject: '/apis/pets' })
  expect([finding?.base, finding?.head]).toEqual([undefined, finding?.anchor])
})

test('an API that is gone breaks, and is shown where it was listed', () => {
  const report = reportRemoved('pets', side, anchor, none)
  expect(report).toMatchObject({ name: 'pets', base: side, head: undefined, bump: 'major' })
  expect(report.summary).toEqual({ breaking: 1, risky: 0, safe: 0, waived: 0 })
  expect(report.findings).toMatchObject([{ rule: 'api-removed', operations: ['listPets', 'putPets'], anchor }])
  expect(report.findings[0]).not.toHaveProperty('head')
})

test('a waiver can accept that', () => {
  const text = 'waivers: [{ rule: api-removed, subject: /apis/pets, reason: Nobody calls it. }]'
  const head = readWaivers(text, '/w.yaml', 'w.yaml')
  expect(reportRemoved('pets', side, anchor, { ...none, head }).summary).toMatchObject({ breaking: 0, waived: 1 })
})

test.each(['api-added', 'api-removed'])('%s is known, and has a page', (rule) => {
  expect(ruleIds.has(rule)).toBe(true)
  expect(existsSync(path.resolve(import.meta.dirname, '../../docs/apis', `${rule}.md`))).toBe(true)
})
