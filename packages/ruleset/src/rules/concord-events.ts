import { formsOf, isObject, listedValues } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'

export const events = defineRule({
  id: 'concord-events',
  summary: 'A document that declares streams of events has one, and the event that ends it is none of its events.',
  group: 'envelope',
  severity: 'error',
  reads: ['wire.events'],
  *check(api) {
    const declared = api.conventions?.wire.events
    if (declared === undefined) return
    const streams = api.operations
      .flatMap(({ responses }) => responses.flatMap(({ content }) => content))
      .filter(({ name }) => /^text\/event-stream\s*(;|$)/i.test(name))
    if (streams.length === 0) {
      const message =
        'no answer is a stream of events: add the media type `text/event-stream` to those that are, or remove `events`'
      yield { pointer: `${wirePointer}/events`, message }
    }
    for (const { schema } of streams) {
      if (schema === undefined || !isObject(schema.schema) || declared.end === undefined) continue
      if (!listedValues(formsOf(api.document, [schema])).includes(declared.end)) continue
      yield {
        pointer: schema.pointer,
        message: `\`${declared.end}\` ends a stream and is no event of it: remove it from the schema`,
      }
    }
  },
})
