import { testRule } from '../testing/test-rule.ts'
import { protocol } from './concord-protocol.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const protocolPointer = `${wire}/protocol`
const documents = (status: number) => ({
  [`${books}/post/responses/${status}`]: { $ref: '#/components/responses/BadBook' },
})

testRule(protocol, {
  valid: [
    {
      title: 'what operations document too',
      mutate: { [protocolPointer]: { unsupportedMediaType: 415, unknownPath: 404 }, ...documents(415) },
    },
    { title: 'what they do not', mutate: { [protocolPointer]: { unsupportedMediaType: 400 } } },
    {
      title: 'a code that is listed',
      mutate: { [protocolPointer]: { malformedBody: { status: 422, code: 'denied' } } },
    },
    {
      title: 'no shapes of errors',
      mutate: { [protocolPointer]: { notImplemented: 501 }, [`${wire}/errors`]: undefined },
    },
  ],
  invalid: [
    {
      title: 'another media type',
      mutate: { [protocolPointer]: { unsupportedMediaType: 400 }, ...documents(415) },
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message:
            '`addBook` documents `415`, where `x-conventions` declare `unsupportedMediaType: 400`: rename it to `400`, or set `unsupportedMediaType: 415`',
        },
      ],
    },
    {
      title: 'another size',
      mutate: { [protocolPointer]: { contentTooLarge: 400 }, ...documents(413) },
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message:
            '`addBook` documents `413`, where `x-conventions` declare `contentTooLarge: 400`: rename it to `400`, or set `contentTooLarge: 413`',
        },
      ],
    },
    {
      title: 'another method',
      mutate: { [protocolPointer]: { methodNotAllowed: 404 }, ...documents(405) },
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message:
            '`addBook` documents `405`, where `x-conventions` declare `methodNotAllowed: 404`: rename it to `404`, or set `methodNotAllowed: 405`',
        },
      ],
    },
    {
      title: 'an answer that cannot be accepted',
      mutate: { [protocolPointer]: { notAcceptable: 400 }, ...documents(406) },
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message:
            '`addBook` documents `406`, where `x-conventions` declare `notAcceptable: 400`: rename it to `400`, or set `notAcceptable: 406`',
        },
      ],
    },
    {
      title: 'a status no shape of errors has',
      mutate: { [protocolPointer]: { notImplemented: 501 } },
      expected: [
        {
          pointer: '/x-conventions/wire/protocol/notImplemented',
          message: 'no shape in `errors` applies to `501`: add `{ when: { status: 5XX } }` there',
        },
      ],
    },
    {
      title: 'a code that is not listed',
      mutate: { [protocolPointer]: { malformedBody: { status: 422, code: 'bad' } } },
      expected: [
        {
          pointer: '/x-conventions/wire/protocol/malformedBody/code',
          message: 'no error can have the code `bad`: add it to the codes that errors list',
        },
      ],
    },
  ],
})
