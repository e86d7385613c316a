import { rules, rulesOf } from '@concord-api/ruleset'
import { expect, test } from 'vitest'

import { chosenRules, readLintSettings } from './settings.ts'

const severitiesOf = (written: unknown) =>
  new Map(chosenRules(readLintSettings(written, 'redocly.yaml')).map(({ id, severity }) => [id, severity]))

test('a profile has the rules the ruleset says, the recommended one where none is chosen', () => {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  expect([...severitiesOf(undefined).keys()]).toEqual(ids(rulesOf('recommended')))
  expect([...severitiesOf({ profile: 'strict' }).keys()]).toEqual(ids(rulesOf('strict')))
  expect(ids(rulesOf('strict')).length).toBeGreaterThan(ids(rulesOf('recommended')).length)
})

test('a rule has the severity a team gives it, also one that is off in the profile', () => {
  const off = rules.find(({ severity }) => severity === 'off')?.id ?? 'none'
  expect(severitiesOf({}).has(off)).toBe(false)
  const set = severitiesOf({ rules: { 'concord-naming': 'error', 'concord-pagination': 'off', [off]: 'warn' } })
  expect(['concord-naming', 'concord-pagination', off].map((id) => set.get(id))).toEqual(['error', undefined, 'warn'])
})

test.each([
  { written: { profile: 'strickt' }, message: /^`x-concord.lint.profile` must be `recommended`, `strict`$/ },
  {
    written: { rules: { 'concord-namin': 'off' } },
    message: /no rule `concord-namin`; did you mean `concord-naming`\?$/,
  },
  { written: { rules: { 'concord-naming': 'loud' } }, message: /`concord-naming` must be `off`, `warn`, `error`$/ },
  {
    written: { rules: { 'info-license': 'off' } },
    message: /no rule `info-license`; Redocly's are set under `rules:`$/,
  },
  { written: { rules: { __proto__x: 'off' } }, message: /no rule `__proto__x`/ },
])('$written is refused', ({ written, message }) => {
  expect(() => readLintSettings(written, '/x/redocly.yaml')).toThrow(
    expect.objectContaining({
      code: 'config-invalid',
      message: expect.stringMatching(message) as string,
      location: { file: '/x/redocly.yaml' },
    }),
  )
})
