import { relativePath } from '@concord-api/findings'
import { type Api, canonicalPointer, joinPointer } from '@concord-api/model'
import { documentationUrl, type Rule, shareApi, toSpectral } from '@concord-api/ruleset'
// Spectral is CommonJS: its names are members of the default export.
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core'

import type { FoundAt } from './found-at.ts'

/**
 * The convention rules, run by Spectral. It gets the document that is loaded already, in place of a file to read, a
 * resolver that has nothing to do, and is asked for no locations: those are ours, in the author's files. A rule that
 * throws becomes a finding, and the others go on.
 */
export async function lintConventions(api: Api, folder: string, rules: readonly Rule[]): Promise<FoundAt[]> {
  const failures: FoundAt[] = []
  const guarded = rules.map((rule): Rule => ({ ...rule, check: (checked) => guard(rule, checked) }))
  shareApi(api)
  const spectral = new spectralCore.Spectral({ resolver: identityResolver as never })
  spectral.setRuleset({
    rules: Object.fromEntries(guarded.map((rule) => [rule.id, toSpectral(rule)])),
  } satisfies RulesetDefinition)
  const results = await spectral.run({
    parsed: { data: api.document, diagnostics: [], ast: {}, lineMap: [] },
    getLocationForJsonPath: () => ({ range: nowhere }),
  } as never)
  const found = results.map(({ code, message, path, severity }) =>
    finding(String(code), severity === 0 ? 'error' : 'warn', message, joinPointer('', ...path)),
  )
  return [...found, ...failures]

  function guard(rule: Rule, checked: Api): ReturnType<Rule['check']> {
    try {
      // Read to the end here: a generator throws while it is read.
      return [...rule.check(checked)]
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      failures.push(finding(rule.id, 'warn', `the rule \`${rule.id}\` failed and was left out: ${reason}`, ''))
      return []
    }
  }

  function finding(rule: string, severity: FoundAt['severity'], message: string, pointer: string): FoundAt {
    const { file, ...place } = api.locate(canonicalPointer(api.document, pointer))
    return {
      rule,
      severity,
      message,
      file: relativePath(folder, file),
      line: place.line,
      column: place.column,
      pointer: place.pointer,
      docs: documentationUrl(rule),
    }
  }
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const identityResolver = {
  uriCache: {},
  resolve: async (document: unknown) => ({ result: document, errors: [], graph: null }),
}
