import { asObject, asString, isObject, joinPointer, type JsonObject, member, valueAt } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'

export const deprecatedReplacement = defineRule({
  id: 'concord-deprecated-replacement',
  summary: 'What is deprecated says what to use in its place.',
  group: 'versioning',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check(api) {
    for (const { id, pointer } of api.operations) yield* checkPart(valueAt(api.document, pointer), `\`${id}\``, pointer)
    const parameters = distinct(
      api,
      api.operations.flatMap((operation) => operation.parameters),
    )
    for (const { name, pointer } of parameters) {
      yield* checkPart(valueAt(api.document, pointer), `the parameter \`${name}\``, pointer)
    }
    for (const { schema, pointer } of reachableSchemas(api)) {
      for (const [name, property] of Object.entries(asObject(asObject(schema)['properties']))) {
        yield* checkPart(property, `the property \`${name}\``, joinPointer(pointer, 'properties', name))
      }
    }
  },
})

/** Words of a sentence that says what to do now; a link says it as well. */
const hint =
  /\b(instead|replac|supersed|succe(ss|ed)|favou?r|migrat|mov(e[ds]?|ing) to|switch|use[ds]?\b|see\b|alternative|renam|no longer|remov|will be|sunset|end.of.life|clos(ed|ing) down|discontinu|ignored|no effect)|\]\(|https?:/i

function* checkPart(node: unknown, name: string, pointer: string): Iterable<Problem> {
  if (!isObject(node) || node['deprecated'] !== true || hint.test(textOf(node))) return
  yield { pointer, message: `${name} is deprecated without a way on: add to its \`description\` what to use instead` }
}

function textOf(node: JsonObject): string {
  return ['summary', 'description'].map((key) => asString(member(node, key)) ?? '').join(' ')
}
