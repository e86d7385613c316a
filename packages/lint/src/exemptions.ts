import type { Finding } from '@concord-api/findings'
import { asArray, asString, isObject, member, parsePointer } from '@concord-api/model'

/** The files a document is made of: what each holds, by the path findings show. */
export type Files = ReadonlyMap<string, unknown>

const keyword = 'x-lint-ignore'

/**
 * Takes away what the author exempted: an `x-lint-ignore` on a node, a list of `{ rule, reason }`, speaks of findings of
 * that rule at the node or below it, in the same file. One without a reason exempts nothing, and the finding says so.
 */
export function applyExemptions(findings: readonly Finding[], files: Files): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const exemption = exemptionOf(finding, files.get(finding.file))
    if (exemption === undefined) return [finding]
    if (exemption.reason !== undefined) return []
    const message = `${finding.message} (its \`${keyword}\` has no \`reason\`: add one)`
    return [{ ...finding, message }]
  })
}

/** The exemption nearest to a finding; a reason that is blank is none. */
function exemptionOf({ rule, pointer }: Finding, file: unknown): { readonly reason: string | undefined } | undefined {
  let node = file
  let found = declaredAt(node, rule)
  for (const token of parsePointer(pointer)) {
    node = member(node, token)
    found = declaredAt(node, rule) ?? found
  }
  return found
}

function declaredAt(node: unknown, rule: string): { readonly reason: string | undefined } | undefined {
  if (!isObject(node)) return undefined
  const entry = asArray(node[keyword]).find((candidate) => member(candidate, 'rule') === rule)
  if (entry === undefined) return undefined
  const reason = asString(member(entry, 'reason'))?.trim()
  return { reason: reason === '' ? undefined : reason }
}
