import { isDeepStrictEqual } from 'node:util'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { editText } from './edit-text.ts'
import { joinPointer, valueAt } from './json-pointer.ts'

const ref = { $ref: '../responses/TooMany.yaml' }

test.each([
  {
    title: 'a member in the order of the others, between comments',
    text: "get: # here\n  responses:\n    '200': { description: Ok } # fine\n    # What may go wrong:\n    '500':\n      description: Broken\npost: {}\n",
    pointer: '/get/responses/429',
    value: ref,
    after:
      "get: # here\n  responses:\n    '200': { description: Ok } # fine\n    '429':\n      $ref: ../responses/TooMany.yaml\n    # What may go wrong:\n    '500':\n      description: Broken\npost: {}\n",
  },
  {
    title: 'after the last member, whatever its form',
    text: 'a:\n  b:\n    - x: |\n        text\n\n        more\n    # about b\n# about c\nc: 1\n',
    pointer: '/a/d',
    value: 1,
    after: 'a:\n  b:\n    - x: |\n        text\n\n        more\n  d: 1\n    # about b\n# about c\nc: 1\n',
  },
  {
    title: 'quotes as the others have them',
    text: 'responses:\n    "200":\n        description: Ok\n',
    pointer: '/responses/429',
    value: { $ref: '#/components/responses/TooMany' },
    after:
      'responses:\n    "200":\n        description: Ok\n    "429":\n      $ref: "#/components/responses/TooMany"\n',
  },
  {
    title: 'numbers as the others have them, without a line end',
    text: 'responses:\n  200:\n    description: Ok',
    pointer: '/responses/429',
    value: ref,
    after: 'responses:\n  200:\n    description: Ok\n  429:\n    $ref: ../responses/TooMany.yaml',
  },
  {
    title: 'Windows line ends',
    text: 'a:\r\n  b: 1\r\nc: 2\r\n',
    pointer: '/a/d',
    value: { e: 1 },
    after: 'a:\r\n  b: 1\r\n  d:\r\n    e: 1\r\nc: 2\r\n',
  },
  {
    title: 'a first member, in an item of a list',
    text: 'list:\n  - summary: List # all\n    tags: []\n',
    pointer: '/list/0/operationId',
    value: 'getBooks',
    first: true,
    after: 'list:\n  - operationId: getBooks\n    summary: List # all\n    tags: []\n',
  },
  {
    title: 'a flow mapping',
    text: "responses: { '200': { description: Ok }, '500': { description: Broken } } # all\n",
    pointer: '/responses/429',
    value: { $ref: 'a.yaml' },
    after: "responses: { '200': { description: Ok }, '429': { $ref: a.yaml }, '500': { description: Broken } } # all\n",
  },
  { title: 'an empty mapping', text: 'a: {} # none\n', pointer: '/a/b', value: 1, after: 'a: { b: 1 } # none\n' },
  {
    title: 'JSON over lines',
    text: '{\n    "a": {\n        "b": 1\n    }\n}\n',
    pointer: '/a/c',
    value: { $ref: '#/x' },
    after: '{\n    "a": {\n        "b": 1,\n        "c": {\n            "$ref": "#/x"\n        }\n    }\n}\n',
  },
  {
    title: 'JSON with tabs',
    text: '{\n\t"b": 1\n}',
    pointer: '/a',
    value: [1],
    after: '{\n\t"a": [\n\t\t1\n\t],\n\t"b": 1\n}',
  },
  { title: 'JSON on a line', text: '{"a":{},"b":1}', pointer: '/a/c', value: 'x', after: '{"a":{"c": "x"},"b":1}' },
  {
    title: 'names and values that are no plain YAML, and what no one sees',
    text: 'a:\n  b: 1\n',
    pointer: '/a/x: # *~1 {',
    value: "- 'y' \u2028: #",
    after: `a:\n  b: 1\n  'x: # */ {': "- 'y' \\u2028: #"\n`,
  },
  {
    title: '__proto__',
    text: 'a: { b: 1 }\n',
    pointer: '/a/__proto__',
    value: 1,
    after: 'a: { __proto__: 1, b: 1 }\n',
  },
  {
    title: '__proto__ in JSON',
    text: '{"a":{"b":1}}',
    pointer: '/a/__proto__',
    value: 1,
    after: '{"a":{"__proto__": 1, "b":1}}',
  },
  {
    title: 'in an item of a list of JSON',
    text: '{"x":[[{}],{"a":[1,{"b":"]"}],"c":{}}]}',
    pointer: '/x/1/c/d',
    value: 1,
    after: '{"x":[[{}],{"a":[1,{"b":"]"}],"c":{"d": 1}}]}',
  },
  { title: 'nothing in JSON: it is there', text: '{"a":{"b":1}}', pointer: '/a/b', value: 1, after: undefined },
  { title: 'nothing in JSON beside a $ref', text: '{"a":{"$ref":"b"}}', pointer: '/a/b', value: 1, after: undefined },
  { title: 'nothing into a list of JSON', text: '{"a":[1]}', pointer: '/a/1', value: 2, after: undefined },
  { title: 'nothing where nothing of JSON is', text: '{"a":1}', pointer: '/b/c', value: 2, after: undefined },
  { title: 'nothing: it is there', text: 'a: { b: 1 }\n', pointer: '/a/b', value: 1, after: undefined },
  { title: 'nothing beside a $ref', text: 'a: { $ref: b.yaml }\n', pointer: '/a/b', value: 1, after: undefined },
  {
    title: 'nothing into what is shared',
    text: 'a: &a { b: 1 }\nc: *a\n',
    pointer: '/c/d',
    value: 1,
    after: undefined,
  },
  { title: 'nothing into a list', text: 'a: [1]\n', pointer: '/a/1', value: 2, after: undefined },
  { title: 'nothing where nothing is', text: 'a: 1\n', pointer: '/b/c', value: 2, after: undefined },
  {
    title: 'nothing into more aliases than are read',
    text: `a: &a [b]\nc: [${'*a, '.repeat(200)}]\nd: &d [*a]\ne: [${'*d, '.repeat(200)}]\n`,
    pointer: '/f',
    value: 2,
    after: undefined,
  },
  { title: 'nothing into broken YAML', text: 'a: [\n', pointer: '/b', value: 2, after: undefined },
])('add: $title', ({ text, pointer, value, after, ...rest }) => {
  const edit = { op: 'add', pointer, value, ...('first' in rest ? { first: true as const } : {}) } as const
  expect(editText(text, edit)).toBe(after)
})

test.each([
  { text: 'url: https://a/ # there\n', after: 'url: https://a # there\n' },
  { text: "url: 'https://a/'\n", after: "url: 'https://a'\n" },
  { text: 'x: 1\nurl: "https://a/"\n', after: 'x: 1\nurl: "https://a"\n' },
  { text: '{"url":"https://a/"}', after: '{"url":"https://a"}' },
  { text: 'url: { a: 1 }\n', after: undefined },
  { text: 'urls: 1\n', after: undefined },
])('replace in $text', ({ text, after }) => {
  expect(editText(text, { op: 'replace', pointer: '/url', value: 'https://a' })).toBe(after)
})

test.each(['{"a":{"b":1}}', 'a:\n  b: 1\n'])('a member is not added twice to %j', (text) => {
  const edit = { op: 'add', pointer: '/a/c', value: 1 } as const
  expect(editText(text, edit)).toBeDefined()
  expect(editText(text, edit, edit)).toBeUndefined()
})

test.each(['{"a":{"b":1,"c":[1,"x"]},"d":{"e":{}}}', '{\n\t"a": {"b": 1, "c": [1, "x"]},\n\t"d": {"e": {}}\n}\n'])(
  'several edits of %j',
  (text) => {
    const after = editText(
      text,
      { op: 'add', pointer: '/a/bb', value: 2 },
      { op: 'add', pointer: '/a/bc', value: 3 },
      { op: 'replace', pointer: '/a/c/1', value: 'y' },
      { op: 'add', pointer: '/d/e/f', value: [] },
    )
    expect(JSON.parse(after ?? '')).toEqual({ a: { b: 1, bb: 2, bc: 3, c: [1, 'y'] }, d: { e: { f: [] } } })
  },
)

test('a member added to any JSON is there, and all else is as it was', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '$', '/~'))
  const tree = fc.letrec<{ node: unknown; object: Record<string, unknown> }>((tie) => ({
    node: fc.oneof({ depthSize: 'small' }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('node')), tie('object')),
    object: fc.dictionary(names, tie('node')),
  })).object
  fc.assert(
    fc.property(
      tree,
      fc.nat(),
      names,
      fc.jsonValue(),
      fc.constantFrom(undefined, 2, '\t'),
      (root, at, name, value, step) => {
        const objects = objectsOf(root, '')
        const [pointer, object] = objects[at % objects.length] ?? ['', root]
        fc.pre(!Object.hasOwn(object, name) && !Object.hasOwn(object, '$ref'))
        const before = JSON.stringify(root, null, step)
        const after = editText(before, { op: 'add', pointer: joinPointer(pointer, name), value })
        const expected: unknown = JSON.parse(before)
        const written: unknown = JSON.parse(JSON.stringify(value))
        Object.defineProperty(valueAt(expected, pointer), name, { value: written, enumerable: true })
        expect(isDeepStrictEqual(JSON.parse(after ?? ''), expected)).toBe(true)
      },
    ),
  )
})

function objectsOf(value: unknown, pointer: string): (readonly [string, object])[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([name, child]) => objectsOf(child, joinPointer(pointer, name)))
  return Array.isArray(value) ? below : [[pointer, value], ...below]
}
