import { testRule } from '../testing/test-rule.ts'
import { update } from './concord-update.ts'

const wire = '/x-conventions/wire'
const book = '/paths/~1books~1{bookId}'
const updatePointer = `${wire}/update`
const json = 'application/json'
const mergePatch = 'application/merge-patch+json'
const nullable = { type: ['string', 'null'] }
const text = { type: 'string' }
const patch = (schema: object, mediaType = json) => ({
  [`${book}/patch`]: {
    operationId: 'changeBook',
    requestBody: { content: { [mediaType]: { schema: { properties: schema } } } },
    responses: {},
  },
})
const sparse = { [updatePointer]: { method: 'PATCH', semantics: 'sparse', onNull: 'unspecified' } }
const onNull = (value: unknown) => ({ [updatePointer]: { method: 'PATCH', semantics: 'sparse', onNull: value } })
const required = { [`${book}/patch/requestBody/content/application~1json/schema/required`]: ['title'] }

testRule(update, {
  valid: [
    { title: 'a sparse update', mutate: { ...sparse, ...patch({ title: text, sequel: text }) } },
    {
      title: 'a merge patch',
      mutate: { [updatePointer]: { method: 'PATCH', semantics: 'merge-patch' }, ...patch({ title: text }, mergePatch) },
    },
    { title: 'the one thing there is to change', mutate: { ...sparse, ...patch({ title: text }), ...required } },
    {
      title: 'a whole body',
      mutate: {
        [updatePointer]: { method: 'PATCH', semantics: 'replace' },
        ...patch({ title: text, sequel: text }),
        ...required,
      },
    },
    { title: 'null that deletes', mutate: { ...onNull('delete'), ...patch({ title: text, sequel: nullable }) } },
    {
      title: 'null of one property',
      mutate: { ...onNull('reject'), ...patch({ title: text, sequel: { ...nullable, 'x-on-null': 'reset' } }) },
    },
  ],
  invalid: [
    {
      title: 'another method',
      mutate: { [updatePointer]: { method: 'PUT', semantics: 'sparse' }, ...patch({ title: text }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch',
          message: '`changeBook` updates with `PATCH`, where `x-conventions` declare `PUT`: move it to `put`',
        },
      ],
    },
    {
      title: 'an action',
      mutate: { [updatePointer]: { method: 'action', semantics: 'sparse' }, ...patch({ title: text }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch',
          message: '`changeBook` updates with `PATCH`, where `x-conventions` declare `action`: move it to `post`',
        },
      ],
    },
    {
      title: 'a merge patch that does not say so',
      mutate: { [updatePointer]: { method: 'PATCH', semantics: 'merge-patch' }, ...patch({ title: text }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch/requestBody/content/application~1json',
          message:
            '`application/json` does not say that the body is a merge patch: rename to `application/merge-patch+json`',
        },
      ],
    },
    {
      title: 'a merge patch that is none',
      mutate: { ...sparse, ...patch({ title: text }, mergePatch) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch/requestBody/content/application~1merge-patch+json',
          message:
            '`application/merge-patch+json` is for merge patches, and updates are declared `sparse`: rename to `application/json`',
        },
      ],
    },
    {
      title: 'a property that must be sent',
      mutate: { ...sparse, ...patch({ title: text, sequel: text }), ...required },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch/requestBody/content/application~1json/schema/required',
          message: 'an update may leave out what it does not change: remove `required`',
        },
      ],
    },
    {
      title: 'no mask',
      mutate: {
        [updatePointer]: { method: 'PATCH', semantics: 'mask', mask: { in: 'query', name: 'mask' } },
        ...patch({ title: text }),
      },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch',
          message: '`changeBook` is an update by a mask but does not take `mask`: add the query parameter `mask`',
        },
      ],
    },
    {
      title: 'null that is refused',
      mutate: { ...onNull('reject'), ...patch({ title: nullable }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch/requestBody/content/application~1json/schema/properties/title/type',
          message: "null is refused, and `title` accepts it: remove `'null'` from its types, or set `x-on-null`",
        },
      ],
    },
    {
      title: 'null that deletes nothing',
      mutate: { ...onNull('delete'), ...patch({ title: text }) },
      expected: [
        {
          pointer: '/x-conventions/wire/update/onNull',
          message:
            "no property of an update accepts null: add `'null'` to the types of those that do, or set `onNull: reject`",
        },
      ],
    },
    {
      title: 'null that keeps nothing',
      mutate: { ...onNull('keep'), ...patch({ title: text }) },
      expected: [
        {
          pointer: '/x-conventions/wire/update/onNull',
          message:
            "no property of an update accepts null: add `'null'` to the types of those that do, or set `onNull: reject`",
        },
      ],
    },
    {
      title: 'null of one property that refuses it',
      mutate: { ...sparse, ...patch({ title: { ...nullable, 'x-on-null': 'reject' } }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch/requestBody/content/application~1json/schema/properties/title/type',
          message: "null is refused, and `title` accepts it: remove `'null'` from its types",
        },
      ],
    },
    {
      title: 'null of one property that cannot be',
      mutate: { ...sparse, ...patch({ title: { ...text, 'x-on-null': 'delete' } }) },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/patch/requestBody/content/application~1json/schema/properties/title/type',
          message: "`title` says what null does and does not accept it: add `'null'` to its types",
        },
      ],
    },
  ],
})
