import { type Api, joinPointer, type Operation, type Response, type Wire } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { successResponses } from '../support/success-responses.ts'

export const hypermedia = defineRule({
  id: 'concord-hypermedia',
  summary:
    'Successes have the media type of the declared hypermedia format, with links and embedded resources in their places.',
  group: 'envelope',
  severity: 'error',
  reads: ['wire.hypermedia'],
  *check(api) {
    const declared = api.conventions?.wire.hypermedia
    if (declared === undefined) return
    for (const operation of api.operations) {
      for (const response of successResponses(operation)) yield* checkResponse(api, response, declared)
    }
    yield* checkItems(api.operations, declared)
  },
})

const mediaType = 'application/hal+json'

function* checkResponse(api: Api, response: Response, { links = '/_links' }: Hypermedia): Iterable<Problem> {
  for (const { name, schema, pointer } of jsonBodies(response)) {
    if (!name.toLowerCase().startsWith(mediaType)) {
      yield { pointer, message: `\`${name}\` does not say that the body has links: rename to \`${mediaType}\`` }
    }
    if (schema === undefined) continue
    yield* placeProblems(api, schema, { at: links, required: false, role: 'the links' })
  }
}

type Hypermedia = NonNullable<Wire['hypermedia']>

/** The items of a page are resources of their own, and sit where those are embedded. */
function* checkItems(operations: readonly Operation[], { embedded = '/_embedded' }: Hypermedia): Iterable<Problem> {
  const strategies = new Map(
    operations.flatMap(({ pagination }) => (pagination ? [[pagination.name, pagination.strategy]] : [])),
  )
  for (const [name, { read }] of strategies) {
    const { items } = read
    if (items.in !== 'body' || `${items.at}/`.startsWith(`${embedded}/`)) continue
    yield {
      pointer: joinPointer(wirePointer, 'pagination', name, 'read', 'items'),
      message: `the items of a page are embedded resources: move them from \`${items.at}\` to \`${embedded}\`, or set \`hypermedia.embedded\` to where they are`,
    }
  }
}
