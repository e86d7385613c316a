import type { RulesetDefinition } from '@stoplight/spectral-core'
import { expect, expectTypeOf, test } from 'vitest'

import recommended from './index.ts'
import { profiles, rulesOf } from './profiles.ts'
import { rules } from './rules/index.ts'
import strict from './strict.ts'

test('both profiles are rulesets of Spectral', () => {
  expectTypeOf(recommended).toExtend<RulesetDefinition>()
  expectTypeOf(strict).toExtend<RulesetDefinition>()
})

test('strict has every rule, none of them milder than recommended', () => {
  const strength = ['off', 'warn', 'error']
  const ids = rules.map(({ id }) => id)
  expect(rulesOf('strict').map(({ id }) => id)).toEqual(ids)
  for (const [index, { severity }] of rulesOf('strict').entries()) {
    expect(strength.indexOf(severity)).toBeGreaterThanOrEqual(strength.indexOf(rules[index]?.severity ?? ''))
  }
})

test.each(profiles)('%s is for Spectral what it is for us', (profile) => {
  const ruleset = profile === 'strict' ? strict : recommended
  const enabled = Object.entries(ruleset.rules).filter(([, { recommended }]) => recommended)
  expect(enabled.map(([id, { severity }]) => [id, severity])).toEqual(
    rulesOf(profile).map(({ id, severity }) => [id, severity]),
  )
})
