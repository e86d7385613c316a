import { joinPointer } from '@concord-api/model'
import { Spectral } from '@stoplight/spectral-core'

import type { Problem, Rule } from '../rule.ts'
import { toRuleset } from '../to-spectral.ts'

/** What a rule finds when Spectral runs it on a document it has resolved itself. */
export async function lintWithSpectral(rule: Rule, document: unknown): Promise<Problem[]> {
  const spectral = new Spectral()
  // As in the strict profile, where every rule is on.
  spectral.setRuleset(toRuleset([{ ...rule, severity: rule.strict ?? rule.severity }]))
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const results = await spectral.run({
    parsed: { data: document, diagnostics: [], ast: {}, lineMap: [] },
    getLocationForJsonPath: () => ({ range: nowhere }),
    // Spectral finds what a `$ref` names only in documents that come from somewhere.
    source: '/books.json',
  })
  return results
    .filter(({ code }) => code === rule.id)
    .map(({ path, message }) => ({ pointer: joinPointer('', ...path), message }))
}
