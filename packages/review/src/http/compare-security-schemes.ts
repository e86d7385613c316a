import { asObject, asString, isObject, type JsonObject, member } from '@concord-api/model'

import { reportTexts } from '../engine/report-text.ts'
import type { Side } from '../engine/side.ts'
import { securitySchemeChanged } from '../rules/security-scheme-changed.ts'
import { canonicalJson } from '../schema/same-json.ts'
import { type Followed, type HttpPair, saidOf } from './operation-pair.ts'

/** Compares the definitions of the schemes that an operation names; each pair of them once. */
export function compareSecuritySchemes(
  { comparison, pair: parent }: HttpPair,
  names: readonly string[],
  renamed: ReadonlyMap<string, string>,
): void {
  const newNames = new Map([...renamed].map(([to, from]) => [from, to]))
  for (const name of new Set(names)) {
    const base = schemeOf(comparison.base, name)
    const head = schemeOf(comparison.head, newNames.get(name) ?? name)
    if (!isObject(base.node) || !isObject(head.node)) continue
    comparison.below(parent, `scheme ${base.pointer} ${head.pointer}`, (pair) => {
      reportTexts(comparison, pair, saidOf(base), saidOf(head), ['description', 'bearerFormat'])
      for (const [what, from, to] of differences(base.object, head.object)) {
        const where = { base: base.pointer, head: head.pointer }
        const facts = { subject: `\`${name}\``, what: `\`${what}\``, from, to }
        comparison.report(pair, securitySchemeChanged, undefined, where, facts)
      }
    })
  }
}

/** What a caller has to do otherwise, by keyword. */
function differences(base: JsonObject, head: JsonObject): [string, string, string][] {
  const found: [string, string, string][] = []
  for (const keyword of ['type', 'scheme', 'in', 'name', 'openIdConnectUrl']) {
    const [from, to] = [textOf(keyword, base[keyword]), textOf(keyword, head[keyword])]
    if (from !== to) found.push([keyword, from, to])
  }
  const [before, after] = [asObject(base['flows']), asObject(head['flows'])]
  for (const [flow, old] of Object.entries(before)) {
    const now = member(after, flow)
    if (!isObject(now)) {
      if (!flow.startsWith('x-')) found.push([flow, 'offered', 'gone'])
      continue
    }
    for (const keyword of ['authorizationUrl', 'tokenUrl', 'refreshUrl']) {
      const [from, to] = [textOf(keyword, member(old, keyword)), textOf(keyword, now[keyword])]
      if (from !== to) found.push([`${flow}.${keyword}`, from, to])
    }
    const lost = Object.keys(asObject(member(old, 'scopes'))).filter(
      (scope) => !Object.hasOwn(asObject(now['scopes']), scope),
    )
    if (lost.length > 0) found.push([`${flow}.scopes`, canonicalJson(lost), 'gone'])
  }
  return found
}

/** Schemes of HTTP and header names are the same in any case. */
function textOf(keyword: string, value: unknown): string {
  const text = asString(value) ?? 'none'
  return keyword === 'scheme' ? text.toLowerCase() : text
}

function schemeOf(side: Side, name: string): Followed {
  const components = { node: side.document['components'], pointer: '/components' }
  return side.follow(side.child(side.child(components, 'securitySchemes'), name))
}
