import { asObject, asString, closest, LoadError, member } from '@concord-api/model'
import { type Profile, profiles, type Rule, rules, rulesOf } from '@concord-api/ruleset'

/** `x-concord.lint` of `redocly.yaml`: which convention rules are run, and how bad what they find is. */
export interface LintSettings {
  readonly profile?: Profile | undefined
  /** Other severities than the profile's, by rule. */
  readonly rules?: ReadonlyMap<string, Rule['severity']> | undefined
}

const severities: readonly Rule['severity'][] = ['off', 'warn', 'error']

/**
 * Reads `x-concord.lint`, as it is written.
 * @throws {LoadError} for a profile, a rule or a severity there is not; the message says which there are.
 */
export function readLintSettings(written: unknown, configFile: string | undefined): LintSettings {
  const file = configFile === undefined ? undefined : { file: configFile }
  const choose = <T extends string>(value: unknown, what: string, known: readonly T[]): T => {
    const found = known.find((one) => one === value)
    if (found !== undefined) return found
    throw new LoadError('config-invalid', `${what} must be ${known.map((one) => `\`${one}\``).join(', ')}`, file)
  }
  const ids = rules.map(({ id }) => id)
  const set = Object.entries(asObject(member(written, 'rules'))).map(([id, severity]) => {
    if (!ids.includes(id)) {
      const near = closest(id, ids)
      const hint = near === undefined ? "Redocly's are set under `rules:`" : `did you mean \`${near}\`?`
      throw new LoadError('config-invalid', `\`x-concord.lint.rules\`: there is no rule \`${id}\`; ${hint}`, file)
    }
    return [id, choose(severity, `\`x-concord.lint.rules\`: \`${id}\``, severities)] as const
  })
  const profile = member(written, 'profile')
  return {
    profile: profile === undefined ? undefined : choose(asString(profile), '`x-concord.lint.profile`', profiles),
    rules: new Map(set),
  }
}

/** The rules that settings choose, each with the severity it has there. */
export function chosenRules({ profile = 'recommended', rules: changed }: LintSettings): Rule[] {
  const usual = new Map(rulesOf(profile).map(({ id, severity }) => [id, severity]))
  return rules
    .map((rule) => ({ ...rule, severity: changed?.get(rule.id) ?? usual.get(rule.id) ?? 'off' }))
    .filter(({ severity }) => severity !== 'off')
}
