import { asArray, asString, isObject, joinPointer } from '@concord-api/model'

import type { Side } from '../engine/side.ts'
import { ignoredHeaderChanged } from '../rules/ignored-header-changed.ts'
import { parameterAdded } from '../rules/parameter-added.ts'
import { parameterMoved } from '../rules/parameter-moved.ts'
import { parameterRemoved } from '../rules/parameter-removed.ts'
import { pathParameterRenamed } from '../rules/path-parameter-renamed.ts'
import { requiredParameterAdded } from '../rules/required-parameter-added.ts'
import { compareParameter } from './compare-parameter.ts'
import { type HttpPair, reportHttp } from './operation-pair.ts'
import { type OperationAt, pathNames } from './operations-in.ts'
import { labelOf, type ParameterAt } from './parameter-at.ts'

/** OpenAPI says that parameters of these names are ignored: other parts of a document speak of them. */
const ignored = new Set(['accept', 'authorization', 'content-type'])

/** Compares the parameters of two operations by where they are and what they are called. */
export function compareParameters(both: HttpPair, base: OperationAt, head: OperationAt): void {
  const { comparison, pair } = both
  const renamed = renamedParameters(both, base, head)
  const before = parametersOf(comparison.base, base, new Map())
  const after = parametersOf(comparison.head, head, renamed)
  const removed: ParameterAt[] = []
  for (const [key, parameter] of before) {
    const there = after.get(key)
    if (there === undefined) removed.push(parameter)
    else if (!isIgnored(parameter)) compareParameter(both, parameter, there)
    after.delete(key)
  }
  const added = new Set(after.values())
  for (const parameter of removed) {
    const where = { base: parameter.at.pointer }
    if (isIgnored(parameter)) {
      comparison.report(pair, ignoredHeaderChanged, undefined, where, { subject: `\`${parameter.name}\`` })
      continue
    }
    const moved = [...added].find(({ name }) => name === parameter.name)
    const facts = { subject: labelOf(parameter) }
    if (moved === undefined) {
      const optional = both.direction === 'response' && parameter.at.object['required'] !== true
      reportHttp(both, parameterRemoved, where, facts, optional ? 'risky' : undefined)
      continue
    }
    added.delete(moved)
    const change = { ...facts, from: parameter.in, to: moved.in }
    reportHttp(both, parameterMoved, { ...where, head: moved.at.pointer }, change)
    compareParameter(both, parameter, moved)
  }
  for (const parameter of added) {
    const where = { head: parameter.at.pointer }
    if (isIgnored(parameter))
      comparison.report(pair, ignoredHeaderChanged, undefined, where, { subject: `\`${parameter.name}\`` })
    else {
      const rule = parameter.at.object['required'] === true ? requiredParameterAdded : parameterAdded
      reportHttp(both, rule, where, { subject: labelOf(parameter) })
    }
  }
}

/** Head names of path parameters by position, where the base has other names. */
function renamedParameters({ comparison, pair }: HttpPair, base: OperationAt, head: OperationAt): Map<string, string> {
  const names = pathNames(base.path)
  const renamed = new Map<string, string>()
  for (const [index, to] of pathNames(head.path).entries()) {
    const from = names[index]
    if (from === undefined || from === to) continue
    renamed.set(to, from)
    const where = { base: base.item.pointer, head: head.item.pointer }
    comparison.report(pair, pathParameterRenamed, undefined, where, {
      subject: `\`${head.path}\``,
      what: from,
      from,
      to,
    })
  }
  return renamed
}

function parametersOf(
  side: Side,
  { item, operation }: OperationAt,
  renamed: ReadonlyMap<string, string>,
): Map<string, ParameterAt> {
  const found = new Map<string, ParameterAt>()
  for (const owner of [...item.beside, item, operation]) {
    const list = side.child(owner, 'parameters')
    for (const [index, node] of asArray(list.node).entries()) {
      const at = side.follow({ node, pointer: joinPointer(list.pointer, index) })
      const name = asString(at.object['name'])
      const location = asString(at.object['in'])
      if (!isObject(at.node) || name === undefined || location === undefined) continue
      const known = location === 'path' ? (renamed.get(name) ?? name) : name
      const key = `${location} ${location === 'header' ? known.toLowerCase() : known}`
      found.set(key, { name, in: location, at })
    }
  }
  return found
}

function isIgnored({ name, in: location }: ParameterAt): boolean {
  return location === 'header' && ignored.has(name.toLowerCase())
}
