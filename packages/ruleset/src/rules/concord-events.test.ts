import { testRule } from '../testing/test-rule.ts'
import { events } from './concord-events.ts'

const wire = '/x-conventions/wire'
const book = '/paths/~1books~1{bookId}'
const withEvents = { [`${wire}/events`]: { end: '[DONE]' } }
const stream = (schema: object) => ({
  [`${book}/get/responses/200`]: { description: 'Pages.', content: { 'text/event-stream': { schema } } },
})

testRule(events, {
  valid: [
    { title: 'a stream', mutate: { ...withEvents, ...stream({ enum: ['page'] }) } },
    { title: 'no convention', mutate: stream({ const: '[DONE]' }) },
  ],
  invalid: [
    {
      title: 'no stream',
      mutate: withEvents,
      expected: [
        {
          pointer: '/x-conventions/wire/events',
          message:
            'no answer is a stream of events: add the media type `text/event-stream` to those that are, or remove `events`',
        },
      ],
    },
    {
      title: 'an event that is the end',
      mutate: { ...withEvents, ...stream({ enum: ['page', '[DONE]'] }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/get/responses/200/content/text~1event-stream/schema',
          message: '`[DONE]` ends a stream and is no event of it: remove it from the schema',
        },
      ],
    },
  ],
})
