import {
  type Api,
  asObject,
  type Filter,
  formsOf,
  isObject,
  joinPointer,
  listedValues,
  type LocatedSchema,
  type Operation,
  type SchemaObject,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'
import { existing } from '../support/existing.ts'
import { formProblems } from '../support/names-form.ts'
import { findSent, missingSent } from '../support/sent.ts'

export const filter = defineRule({
  id: 'concord-filter',
  summary: 'An operation that is filtered takes the filter in the declared form.',
  group: 'pagination',
  severity: 'error',
  reads: ['wire.filter'],
  *check(api) {
    yield* checkTaken(api)
    for (const operation of api.operations) {
      if (operation.filter !== undefined) yield* checkOperation(api, operation, operation.filter)
    }
  },
})

function* checkOperation(api: Api, operation: Operation, way: Filter): Iterable<Problem> {
  if (way.style === 'parameters') {
    if (operation.parameters.some((parameter) => parameter.in === 'query' && !isOfList(operation, parameter.name)))
      return
    yield {
      pointer: existing(api, operation.pointer, 'parameters'),
      message: `\`${operation.id}\` is filtered but takes no parameter to filter by: add one, or remove \`x-operation.filter\``,
    }
    return
  }
  if (way.send === undefined) return
  const sent = findSent(api, operation, way.send)
  if (sent === undefined) yield* missingSent(api, operation, way.send, 'is filtered')
  else if (way.style === 'expression') yield* formProblems(api, sent, way.send.name, 'one')
  else if (sent.schema !== undefined) yield* checkOperators(api, sent.schema, way.operators ?? [])
}

/** Whether a parameter pages, sorts or selects: then it does not filter. */
function isOfList({ pagination, sort, select }: Operation, name: string): boolean {
  const sent = [
    ...Object.values(asObject(pagination?.strategy.send)),
    sort?.send,
    sort?.order,
    ...select.map((way) => way.send),
  ]
  return (
    sent.some((place) => asObject(place)['name'] === name) ||
    Object.hasOwn(asObject(pagination?.strategy.send.fixed), name)
  )
}

/** What is taken is declared: which field takes which of the operators is for the schema to say. */
function* checkOperators(api: Api, start: LocatedSchema, operators: readonly string[]): Iterable<Problem> {
  for (const form of operatorLists(api, start, operators)) {
    for (const value of listedValues([form])) {
      if (operators.includes(String(value))) continue
      yield {
        pointer: existing(api, form.pointer, 'enum'),
        message: `the operator \`${value}\` is taken and not declared: remove it, or add it to \`operators\` in \`x-conventions\``,
      }
    }
  }
}

/** What is declared is taken by some operation. */
function* checkTaken(api: Api): Iterable<Problem> {
  for (const [name, way] of api.conventions?.wire.filter ?? []) {
    const { send, operators = [] } = way
    if (way.style !== 'operators' || send === undefined) continue
    const sent = api.operations.flatMap((operation) => {
      const schema = operation.filter === way ? findSent(api, operation, send)?.schema : undefined
      return schema === undefined ? [] : [schema]
    })
    const taken = new Set(sent.flatMap((schema) => listedValues(operatorLists(api, schema, operators))))
    if (taken.size === 0) continue
    for (const [index, operator] of operators.entries()) {
      if (taken.has(operator)) continue
      yield {
        pointer: joinPointer(wirePointer, 'filter', name, 'operators', index),
        message: `no filter takes the operator \`${operator}\`: add it to an \`enum\` of operators, or remove it here`,
      }
    }
  }
}

/** The schemas that list operators, as deep as those of a map of fields stand. */
function operatorLists(api: Api, start: LocatedSchema, operators: readonly string[]): SchemaObject[] {
  const found: SchemaObject[] = []
  let level = formsOf(api.document, [start])
  for (let depth = 0; depth < 4; depth++) {
    found.push(...level.filter((form) => listedValues([form]).some((value) => operators.includes(String(value)))))
    level = formsOf(api.document, level.flatMap(membersOf))
  }
  return found
}

function membersOf({ schema, pointer }: SchemaObject): LocatedSchema[] {
  const properties = Object.entries(asObject(schema['properties'])).map(
    ([name, child]) => [joinPointer(pointer, 'properties', name), child] as const,
  )
  const others = ['additionalProperties', 'items'].map((name) => [joinPointer(pointer, name), schema[name]] as const)
  return [...properties, ...others].flatMap(([at, child]) => (isObject(child) ? [{ schema: child, pointer: at }] : []))
}
