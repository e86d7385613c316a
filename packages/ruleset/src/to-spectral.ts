import { asString, isObject, type JsonObject } from '@concord-api/model'

import { apiOf } from './api-of.ts'
import { findProblems, type Rule, type Severity } from './rule.ts'

/** A rule in Spectral's format, as far as these rules use it. */
export interface SpectralRule {
  description: string
  documentationUrl: string
  message: string
  severity: Severity | 'off'
  recommended: boolean
  given: string
  then: { function: (document: unknown) => { message: string; path: string[] }[] }
}

/** A ruleset in Spectral's format. */
export interface SpectralRuleset {
  rules: Record<string, SpectralRule>
}

export function toRuleset(rules: readonly Rule[]): SpectralRuleset {
  return { rules: Object.fromEntries(rules.map((rule) => [rule.id, toSpectral(rule)])) }
}

/**
 * Turns a rule into one of Spectral's. It looks at the whole document once (`given: '$'`), because a convention and
 * what must follow it stand in different places.
 *
 * @see https://docs.stoplight.io/docs/spectral/d3482ff0ccae9-rules
 */
export function toSpectral(rule: Rule): SpectralRule {
  return {
    description: rule.summary,
    documentationUrl: documentationUrl(rule.id),
    message: '{{error}}',
    // One that is off can be switched on with `true`: then it has the severity it has in the strict profile.
    severity: rule.severity === 'off' ? (rule.strict ?? 'off') : rule.severity,
    recommended: rule.severity !== 'off',
    given: '$',
    // oxlint-disable-next-line unicorn/no-thenable -- Spectral's name for what to do with what it found
    then: {
      function: (document) => {
        if (!isOpenApi3(document)) return []
        return findProblems(rule, apiOf(document)).map(({ pointer, message }) => ({ message, path: toPath(pointer) }))
      },
    },
  }
}

/** The address of a rule's page. */
export function documentationUrl(id: string): string {
  return `https://concord.example/rules/${id}/`
}

/** Other documents that Spectral is given, a ruleset or an AsyncAPI document say, are none of our business. */
function isOpenApi3(document: unknown): document is JsonObject {
  return isObject(document) && asString(document['openapi'])?.startsWith('3.') === true
}

/** Spectral undoes `~1` and `~0` in each segment itself. */
function toPath(pointer: string): string[] {
  return pointer.split('/').slice(1)
}
