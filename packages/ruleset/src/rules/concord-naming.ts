import {
  type Api,
  asObject,
  asString,
  isInCase,
  isObject,
  isPlainName,
  joinPointer,
  member,
  type NameCase,
  parsePointer,
  toCase,
  valueAt,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'

export const naming = defineRule({
  id: 'concord-naming',
  summary: 'Operations, paths and properties are named in the declared case.',
  group: 'naming',
  severity: 'warn',
  strict: 'error',
  reads: ['require.naming'],
  *check(api) {
    const cases = api.conventions?.require.naming
    if (cases?.operations !== undefined) yield* checkOperations(api, cases.operations)
    if (cases?.paths !== undefined) yield* checkPaths(api, cases.paths)
    if (cases?.properties !== undefined) yield* checkProperties(api, cases.properties)
  },
})

function* checkOperations(api: Api, nameCase: NameCase): Iterable<Problem> {
  for (const operation of api.operations) {
    const pointer = joinPointer(operation.pointer, 'operationId')
    // Not `operation.id`, which is made up where there is none.
    const name = asString(valueAt(api.document, pointer))
    if (name !== undefined) yield* checkName(name, nameCase, 'operationId', pointer)
  }
}

function* checkPaths(api: Api, nameCase: NameCase): Iterable<Problem> {
  for (const path of Object.keys(asObject(member(api.document, 'paths')))) {
    const pointer = joinPointer('/paths', path)
    for (const segment of path.split('/')) yield* checkName(segment, nameCase, 'path segment', pointer)
  }
}

function* checkProperties(api: Api, nameCase: NameCase): Iterable<Problem> {
  const declared = declaredNames(member(api.document, 'x-conventions'))
  for (const { schema, pointer } of reachableSchemas(api)) {
    if (!isObject(schema)) continue
    for (const name of Object.keys(asObject(schema['properties']))) {
      if (!declared.has(name)) yield* checkName(name, nameCase, 'property', joinPointer(pointer, 'properties', name))
    }
  }
}

/** The members in the pointers of the conventions: they are named there, and what is declared is not contradicted. */
function declaredNames(declared: unknown): ReadonlySet<string> {
  if (typeof declared === 'string') return new Set(declared.startsWith('/') ? parsePointer(declared) : [])
  const members = Array.isArray(declared) ? declared : Object.values(asObject(declared))
  return new Set(members.flatMap((item) => [...declaredNames(item)]))
}

function* checkName(name: string, nameCase: NameCase, kind: string, pointer: string): Iterable<Problem> {
  if (!isPlainName(name) || isInCase(name, nameCase)) return
  yield { pointer, message: `the ${kind} \`${name}\` is not ${nameCase}: rename to \`${toCase(name, nameCase)}\`` }
}
