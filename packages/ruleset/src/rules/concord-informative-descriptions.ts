import { asObject, asString, isObject, joinPointer, wordsOf } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'

export const informativeDescriptions = defineRule({
  id: 'concord-informative-descriptions',
  summary: 'Descriptions say more than the name does.',
  group: 'documentation',
  severity: 'off',
  strict: 'warn',
  reads: [],
  *check(api) {
    for (const { id, summary, description, pointer } of api.operations) {
      yield* checkText(description, summary ?? id, pointer)
    }
    const parameters = api.operations.flatMap((operation) => operation.parameters)
    for (const { name, description, pointer } of distinct(api, parameters)) yield* checkText(description, name, pointer)
    for (const { schema, pointer } of reachableSchemas(api)) {
      for (const [name, property] of Object.entries(asObject(asObject(schema)['properties']))) {
        if (!isObject(property)) continue
        yield* checkText(asString(property['description']), name, joinPointer(pointer, 'properties', name))
      }
    }
  },
})

function* checkText(description: string | undefined, name: string, pointer: string): Iterable<Problem> {
  // Most say more, and need not be taken apart.
  if (description === undefined || description.length > name.length * 2 + 12) return
  const words = meaning(description)
  if (words === '' || words !== meaning(name)) return
  yield {
    pointer: joinPointer(pointer, 'description'),
    message: `the description only repeats \`${name}\`: add what the name does not say, or remove it`,
  }
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this'])

function meaning(text: string): string {
  return wordsOf(text)
    .filter((word) => !articles.has(word))
    .join(' ')
}
