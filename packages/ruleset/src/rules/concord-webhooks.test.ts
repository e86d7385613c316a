import { testRule } from '../testing/test-rule.ts'
import { webhooks } from './concord-webhooks.ts'

const wire = '/x-conventions/wire'
const webhooksPointer = `${wire}/webhooks`
const signature = {
  algorithm: 'hmac-sha256',
  header: 'Signature',
  signed: '{id}.{timestamp}.{body}',
  encoding: 'hex',
  id: 'Delivery',
  timestamp: 'Time',
}
const declared = { [webhooksPointer]: { signature, type: { in: 'header', at: 'Event' } } }
const delivery = (names: readonly string[], body = {}) => ({
  '/webhooks': {
    moved: {
      post: {
        parameters: names.map((name) => ({ name, in: 'header' })),
        requestBody: { content: { 'application/json': { schema: body } } },
      },
    },
  },
})
const all = ['signature', 'Delivery', 'Time', 'Event']

testRule(webhooks, {
  valid: [
    { title: 'all headers', mutate: { ...declared, ...delivery(all) } },
    {
      title: 'an event in the body',
      mutate: {
        [webhooksPointer]: { type: '/event' },
        ...delivery([], { required: ['event'], properties: { event: {} } }),
      },
    },
    { title: 'no convention', mutate: delivery([]) },
  ],
  invalid: [
    {
      title: 'no delivery',
      mutate: declared,
      expected: [
        {
          pointer: '/x-conventions/wire/webhooks',
          message: 'no delivery is documented: add `webhooks` to the document, or remove these conventions of them',
        },
      ],
    },
    {
      title: 'no signature',
      mutate: { ...declared, ...delivery(all.slice(1)) },
      expected: [
        {
          pointer: '/webhooks/moved/post/parameters',
          message: 'the delivery `moved` does not document its signature: add the header parameter `Signature`',
        },
      ],
    },
    {
      title: 'no id',
      mutate: { ...declared, ...delivery(all.toSpliced(1, 1)) },
      expected: [
        {
          pointer: '/webhooks/moved/post/parameters',
          message: 'the delivery `moved` does not document its id: add the header parameter `Delivery`',
        },
      ],
    },
    {
      title: 'no time',
      mutate: { ...declared, ...delivery(all.toSpliced(2, 1)) },
      expected: [
        {
          pointer: '/webhooks/moved/post/parameters',
          message: 'the delivery `moved` does not document its time: add the header parameter `Time`',
        },
      ],
    },
    {
      title: 'no event',
      mutate: { ...declared, ...delivery(all.slice(0, 3)) },
      expected: [
        {
          pointer: '/webhooks/moved/post/parameters',
          message: 'the delivery `moved` does not document its event: add the header parameter `Event`',
        },
      ],
    },
    {
      title: 'no event in the body',
      mutate: { [webhooksPointer]: { type: '/event' }, ...delivery([], { type: 'object' }) },
      expected: [
        {
          pointer: '/webhooks/moved/post/requestBody/content/application~1json/schema',
          message: 'the body has no `/event`, where `x-conventions` place the event: add the required property `event`',
        },
      ],
    },
    {
      title: 'a delivery that stands elsewhere',
      mutate: {
        ...declared,
        '/webhooks': { moved: { $ref: '#/components/pathItems/moved' } },
        '/components/pathItems': {
          moved: { post: { parameters: all.slice(1).map((name) => ({ name, in: 'header' })) } },
        },
      },
      expected: [
        {
          pointer: '/components/pathItems/moved/post/parameters',
          message: 'the delivery `moved` does not document its signature: add the header parameter `Signature`',
        },
      ],
    },
    {
      title: 'a part that is signed and not sent',
      mutate: { [webhooksPointer]: { signature: { ...signature, timestamp: undefined } }, ...delivery(all) },
      expected: [
        {
          pointer: '/x-conventions/wire/webhooks/signature/signed',
          message: '`{timestamp}` is signed and its header is not declared: add `timestamp` to `signature`',
        },
      ],
    },
  ],
})
