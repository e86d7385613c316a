import { asArray, asObject, isObject, joinPointer } from '@concord-api/model'

import type { Side } from '../engine/side.ts'
import { securityAdded } from '../rules/security-added.ts'
import { securityAlternativeAdded } from '../rules/security-alternative-added.ts'
import { securityAlternativeRemoved } from '../rules/security-alternative-removed.ts'
import { securityOptional } from '../rules/security-optional.ts'
import { securityRemoved } from '../rules/security-removed.ts'
import { securitySchemeDemanded } from '../rules/security-scheme-demanded.ts'
import { securitySchemeDropped } from '../rules/security-scheme-dropped.ts'
import { securityScopeAdded } from '../rules/security-scope-added.ts'
import { securityScopeRemoved } from '../rules/security-scope-removed.ts'
import type { Rule } from '../rule.ts'
import { canonicalJson } from '../schema/same-json.ts'
import { compareSecuritySchemes } from './compare-security-schemes.ts'
import type { HttpPair } from './operation-pair.ts'
import type { OperationAt } from './operations-in.ts'

/** One way to be allowed: scopes by scheme, all of which are needed. Without any, no credentials are. */
type Alternative = ReadonlyMap<string, readonly string[]>

/** Compares what an operation asks of callers: alternatives, each of schemes that are needed together, with scopes. */
export function compareSecurity(both: HttpPair, base: OperationAt, head: OperationAt): void {
  const { comparison, pair } = both
  const [before, after] = [securityOf(comparison.base, base), securityOf(comparison.head, head)]
  const names = schemeNames(comparison.base, comparison.head)
  const old = alternativesIn(before.node, (name) => name)
  const now = alternativesIn(after.node, (name) => names.get(name) ?? name)
  compareSecuritySchemes(
    both,
    old.flatMap((one) => [...one.keys()]),
    names,
  )
  const where = { base: before.pointer, head: after.pointer }
  const shared = [before, after].every(({ pointer = '/security' }) => pointer === '/security')
  const subject = shared ? 'the API' : `\`${head.method.toUpperCase()} ${head.path}\``
  const say = (rule: Rule, what?: string): void =>
    comparison.report(pair, rule, undefined, where, { subject, ...(what === undefined ? {} : { what }) })
  // By text: documents may have thousands of ways to sign in.
  const [oldTexts, nowTexts] = [new Set(old.map(textOf)), new Set(now.map(textOf))]
  const gone = old.filter((one) => !nowTexts.has(textOf(one)))
  const come = now.filter((other) => !oldTexts.has(textOf(other)))
  if (gone.length === 0 && come.length === 0) return
  const open = (list: readonly Alternative[]): boolean => list.some(({ size }) => size === 0)
  if (open(gone) && !open(now)) {
    say(securityAdded, come.map(labelOf).join(' or '))
    if (old.length === 1) return
  }
  if (open(come) && !open(old)) {
    if (now.length === 1) {
      say(securityRemoved, gone.map(labelOf).join(' or '))
      return
    }
    say(securityOptional)
  }
  const left = new Set(come.filter(({ size }) => size > 0))
  for (const one of gone.filter(({ size }) => size > 0)) {
    const other = closest(one, left)
    if (other === undefined) {
      say(securityAlternativeRemoved, labelOf(one))
      continue
    }
    left.delete(other)
    compareAlternative(one, other, say)
  }
  for (const other of left) say(securityAlternativeAdded, labelOf(other))
}

function compareAlternative(base: Alternative, head: Alternative, say: (rule: Rule, what: string) => void): void {
  const demanded = [...head.keys()].filter((name) => !base.has(name))
  const dropped = [...base.keys()].filter((name) => !head.has(name))
  for (const name of demanded) say(securitySchemeDemanded, `\`${name}\``)
  for (const name of dropped) say(securitySchemeDropped, `\`${name}\``)
  for (const [name, scopes] of head) {
    const had = base.get(name)
    if (had === undefined) continue
    const added = scopes.filter((scope) => !had.includes(scope))
    const removed = had.filter((scope) => !scopes.includes(scope))
    if (added.length > 0) say(securityScopeAdded, listOf(added))
    if (removed.length > 0) say(securityScopeRemoved, listOf(removed))
  }
}

/** The alternative with the most schemes in common, if any. */
function closest(one: Alternative, others: Iterable<Alternative>): Alternative | undefined {
  let best: Alternative | undefined
  let most = 0
  for (const other of others) {
    const common = [...one.keys()].filter((name) => other.has(name)).length
    if (common > most) [best, most] = [other, common]
  }
  return best
}

/** The requirements that hold for an operation: its own, or those of the document, which many share. */
function securityOf(
  side: Side,
  { operation }: OperationAt,
): { readonly node: unknown; readonly pointer: string | undefined } {
  const own = side.child(operation, 'security')
  if (Array.isArray(own.node)) return own
  const root = side.document['security']
  return Array.isArray(root) ? { node: root, pointer: '/security' } : { node: [], pointer: undefined }
}

function alternativesIn(node: unknown, nameOf: (name: string) => string): Alternative[] {
  const listed = asArray(node).filter(isObject)
  if (listed.length === 0) return [new Map()]
  return listed.map(
    (requirement) =>
      new Map(
        Object.entries(requirement).map(([name, scopes]) => [nameOf(name), asArray(scopes).map(String).toSorted()]),
      ),
  )
}

/** Head names of security schemes by the base name of the same scheme, where it was renamed. */
function schemeNames(base: Side, head: Side): ReadonlyMap<string, string> {
  const [before, after] = [schemesOf(base), schemesOf(head)]
  const renamed = new Map<string, string>()
  for (const [name, scheme] of after) {
    if (before.has(name)) continue
    const old = [...before].find(([other, one]) => !after.has(other) && one === scheme)
    if (old !== undefined) renamed.set(name, old[0])
  }
  return renamed
}

function schemesOf(side: Side): Map<string, string> {
  const components = { node: side.document['components'], pointer: '/components' }
  const schemes = side.child(components, 'securitySchemes')
  return new Map(
    Object.keys(asObject(schemes.node)).map((name) => [
      name,
      canonicalJson({
        ...side.follow({ ...side.child(schemes, name), pointer: joinPointer(schemes.pointer, name) }).object,
        description: undefined,
      }),
    ]),
  )
}

function labelOf(one: Alternative): string {
  if (one.size === 0) return 'no credentials'
  return [...one]
    .map(([name, scopes]) => `\`${name}\`${scopes.length === 0 ? '' : ` (${listOf(scopes)})`}`)
    .join(' and ')
}

function listOf(scopes: readonly string[]): string {
  return scopes.map((scope) => `\`${scope}\``).join(', ')
}

function textOf(one: Alternative): string {
  return canonicalJson([...one].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
