import { readWaivers } from '@concord-api/findings'
import { expect, test } from 'vitest'

import { applyWaivers } from './apply-waivers.ts'
import { reported } from './testing/reports.ts'

const about = 'rule: response-property-removed, subject: /components/schemas/Pet/properties/age'
const waivers = (members: string) => readWaivers(`waivers:\n  - { ${members} }\n`, '/w.yaml', 'w.yaml')
const expired =
  'the exception from `response-property-removed` ended with `2026-11-21`: mend what it covers, or set another `until`'

/** What stands there after a waiver of the head, where the base has another or none. */
function after(head: string, base?: string) {
  const today = '2026-11-22'
  const found = applyWaivers([reported()], {
    head: waivers(head),
    base: base === undefined ? [] : waivers(base),
    today,
  })
  return found.map(({ rule, level, waived, anchor, message }) =>
    anchor.file === 'w.yaml' ? `${anchor.line}:${anchor.column} ${level} ${rule} ${message}` : (waived ?? rule),
  )
}

test('a waiver accepts one step, not the next', () => {
  const step = (to: string) => reported({ values: ['320', to] })
  const head = waivers(`${about}, names: [Pet, age, '320', '20'], reason: So.`)
  const found = applyWaivers([step('20'), step('10')], { head, base: [], today: '2026-11-22' })
  expect(found.map(({ waived }) => waived?.by)).toEqual(['waiver', undefined])
})

test.each([
  {
    title: 'accepts',
    head: `${about}, names: [Pet, age], reason: Nobody reads it., owner: Ann, until: 2026-11-22`,
    left: [{ reason: 'Nobody reads it.', owner: 'Ann', until: '2026-11-22', by: 'waiver' }],
  },
  {
    title: 'accepts what was accepted before as well: it may have been merged ahead of the change',
    head: `${about}, reason: So.`,
    base: `${about}, reason: So.`,
    left: [{ reason: 'So.', by: 'waiver' }],
  },
  {
    title: 'of another name accepts nothing',
    head: `${about}, names: [Pet, name], reason: So.`,
    left: [
      'response-property-removed',
      '2:5 annotation concord-exception-stale there is nothing left to except from `response-property-removed`: remove the exception',
    ],
  },
  {
    title: 'without a reason accepts nothing',
    head: about,
    left: [
      'response-property-removed',
      '2:5 risky concord-exception-valid the exception from `response-property-removed` has no `reason`: add one',
    ],
  },
  {
    title: 'that is over accepts nothing',
    head: `${about}, reason: So., until: 2026-11-21`,
    left: ['response-property-removed', `2:5 risky concord-exception-expired ${expired}`],
  },
  {
    title: 'that is over is said as long as it is needed, new or not',
    head: `${about}, reason: So., until: 2026-11-21`,
    base: `${about}, reason: So., until: 2026-11-21`,
    left: ['response-property-removed', `2:5 risky concord-exception-expired ${expired}`],
  },
  {
    title: 'of a change that was merged is nobody`s concern',
    head: 'rule: operation-removed, subject: /operations/addPet, reason: So., until: 2026-11-21',
    base: 'rule: operation-removed, subject: /operations/addPet, reason: So., until: 2026-11-21',
    left: ['response-property-removed'],
  },
  {
    title: 'of this change that accepts nothing is said',
    head: 'rule: operation-removed, subject: /operations/addPet, reason: So.',
    left: [
      'response-property-removed',
      '2:5 annotation concord-exception-stale there is nothing left to except from `operation-removed`: remove the exception',
    ],
  },
])('a waiver $title', ({ head, base, left }) => {
  expect(after(head, base)).toEqual(left)
})
