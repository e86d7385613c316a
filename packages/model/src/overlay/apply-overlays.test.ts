import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { valueAt } from '../document/json-pointer.ts'
import { applyOverlays, type Overlaid } from './apply-overlays.ts'
import { OverlayError } from './overlay-error.ts'
import { readOverlay } from './read-overlay.ts'

interface Action {
  readonly target: string
  readonly update?: unknown
  readonly copy?: string
  readonly remove?: boolean
}

function overlayOf(actions: readonly Action[], version = '1.1.0', file = 'overlay') {
  const parsed = { overlay: version, info: { title: 'An overlay', version: '1' }, actions }
  return readOverlay({ file, parsed })
}

function apply(document: unknown, actions: readonly Action[], version?: string): Overlaid {
  return applyOverlays(document, 'document', [overlayOf(actions, version)])
}

function errorOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof OverlayError) return `${error.origin.pointer}: ${error.message}`
    throw error
  }
  return 'none'
}

describe('what an action does', () => {
  test.each<{ title: string; given: unknown; actions: readonly Action[]; want: unknown }>([
    {
      title: 'objects merge, at every depth',
      given: { info: { title: 'A', contact: { name: 'B' } } },
      actions: [{ target: '$', update: { info: { contact: { url: 'C' } }, tags: [] } }],
      want: { info: { title: 'A', contact: { name: 'B', url: 'C' } }, tags: [] },
    },
    {
      title: 'a primitive replaces a primitive, null as well',
      given: { a: 1, b: 'x', c: null },
      actions: [{ target: '$', update: { a: 'y', b: null, c: false } }],
      want: { a: 'y', b: null, c: false },
    },
    {
      title: 'lists within objects are joined',
      given: { get: { tags: ['a'] } },
      actions: [{ target: '$.get', update: { tags: ['b', 'a'] } }],
      want: { get: { tags: ['a', 'b', 'a'] } },
    },
    {
      title: 'an object is added to a list',
      given: { parameters: [{ name: 'a' }] },
      actions: [{ target: '$.parameters', update: { name: 'b' } }],
      want: { parameters: [{ name: 'a' }, { name: 'b' }] },
    },
    {
      title: 'a list is joined to a list',
      given: { tags: ['a'] },
      actions: [{ target: '$.tags', update: ['b', 'c'] }],
      want: { tags: ['a', 'b', 'c'] },
    },
    {
      title: 'a primitive that is selected is replaced',
      given: { paths: { '/a': { get: { description: 'Old.' } } } },
      actions: [{ target: "$.paths['/a'].get.description", update: 'New.' }],
      want: { paths: { '/a': { get: { description: 'New.' } } } },
    },
    {
      title: 'every node that a wildcard selects is changed',
      given: { paths: { '/a': { get: {} }, '/b': { get: {}, put: {} } } },
      actions: [{ target: '$.paths.*.get', update: { 'x-safe': true } }],
      want: { paths: { '/a': { get: { 'x-safe': true } }, '/b': { get: { 'x-safe': true }, put: {} } } },
    },
    {
      title: 'a filter selects by what is in a node',
      given: {
        parameters: [
          { name: 'filter', in: 'query' },
          { name: 'id', in: 'path' },
        ],
      },
      actions: [{ target: "$.parameters[?@.name=='filter' && @.in=='query']", update: { schema: {} } }],
      want: {
        parameters: [
          { name: 'filter', in: 'query', schema: {} },
          { name: 'id', in: 'path' },
        ],
      },
    },
    {
      title: 'traits',
      given: { paths: { '/a': { get: { 'x-oai-traits': ['paged'] } }, '/b': { get: {} } } },
      actions: [
        { target: "$.paths[?(@.get['x-oai-traits'][?(@ == 'paged')])].get", update: { parameters: [{ name: 'top' }] } },
      ],
      want: {
        paths: { '/a': { get: { 'x-oai-traits': ['paged'], parameters: [{ name: 'top' }] } }, '/b': { get: {} } },
      },
    },
    {
      title: 'a member is removed, whatever update stands beside',
      given: { a: 1, b: 2 },
      actions: [{ target: '$.a', remove: true, update: 3 }],
      want: { b: 2 },
    },
    {
      title: 'all that a filter selects is removed, positions notwithstanding',
      given: { list: [{ x: 1 }, { y: 1 }, { x: 2 }, { x: 3 }] },
      actions: [{ target: '$.list[?@.x]', remove: true }],
      want: { list: [{ y: 1 }] },
    },
    {
      title: 'a primitive is removed from a list',
      given: { tags: ['a', 'dummy', 'b'] },
      actions: [{ target: "$.tags[?@ == 'dummy']", remove: true }],
      want: { tags: ['a', 'b'] },
    },
    {
      title: 'what is within something removed may be selected too',
      given: { a: { x: 1, b: [{ x: 1 }, { y: { x: 1 } }] } },
      actions: [{ target: '$..[?@.x]', remove: true }],
      want: {},
    },
    {
      title: 'actions go one after the other: removed, made anew',
      given: { servers: [{ url: 'a' }] },
      actions: [
        { target: '$.servers', remove: true },
        { target: '$', update: { servers: [{ url: 'b' }] } },
        { target: '$.servers[0]', update: { description: 'B.' } },
      ],
      want: { servers: [{ url: 'b', description: 'B.' }] },
    },
    {
      title: 'a node is copied into another',
      given: { paths: { '/items': { get: {} }, '/some-items': { delete: {} } } },
      actions: [{ target: "$.paths['/some-items']", copy: "$.paths['/items']" }],
      want: { paths: { '/items': { get: {} }, '/some-items': { delete: {}, get: {} } } },
    },
    {
      title: 'a node is moved',
      given: { paths: { '/items': { get: { tags: ['a'] } } } },
      actions: [
        { target: '$.paths', update: { '/new-items': {} } },
        { target: "$.paths['/new-items']", copy: "$.paths['/items']" },
        { target: "$.paths['/items']", remove: true },
      ],
      want: { paths: { '/new-items': { get: { tags: ['a'] } } } },
    },
    {
      title: 'a node is copied into one around it',
      given: { a: { b: { c: 1 } } },
      actions: [{ target: '$.a', copy: '$' }],
      want: { a: { b: { c: 1 }, a: { b: { c: 1 } } } },
    },
    {
      title: '`__proto__` is a name',
      given: { a: JSON.parse('{"__proto__": {"x": 1}}') as unknown },
      actions: [{ target: '$.a', update: JSON.parse('{"__proto__": {"y": 2}}') as unknown }],
      want: { a: JSON.parse('{"__proto__": {"x": 1, "y": 2}}') as unknown },
    },
  ])('$title', ({ given, actions, want }) => {
    const before = structuredClone(given)
    expect(JSON.parse(JSON.stringify(apply(given, actions).document))).toEqual(want)
    expect(given).toEqual(before)
    expect(Object.hasOwn(Object.prototype, 'y')).toBe(false)
  })
})

describe('what an overlay cannot do', () => {
  test.each<{ given: unknown; actions: readonly Action[]; version?: string; want: string }>([
    {
      given: { a: { b: 1 } },
      actions: [{ target: '$', update: { a: { b: {} } } }],
      want: '/actions/0/update/a/b: what is there is a primitive, and this is an object',
    },
    {
      given: { a: {} },
      actions: [{ target: '$.a', update: [] }],
      want: '/actions/0/update: what is there is an object, and this is an array',
    },
    {
      given: { a: {}, b: [] },
      actions: [{ target: '$.*', update: {} }],
      want: '/actions/0/target: `$.*` selects object and array nodes: they must be of one kind',
    },
    {
      given: { a: 1 },
      actions: [{ target: '$.a', update: 2 }],
      version: '1.0.0',
      want: '/actions/0/target: Overlay 1.0 changes objects and arrays: select the object around this, or write `overlay: 1.1.0`',
    },
    {
      given: {},
      actions: [{ target: '$', remove: true }],
      want: '/actions/0/target: the whole document cannot be removed',
    },
    {
      given: { a: 1, b: 2 },
      actions: [{ target: '$', copy: '$.*' }],
      want: '/actions/0/copy: `$.*` selects 2 nodes: one node is copied',
    },
    {
      given: {},
      actions: [
        { target: '$', update: {} },
        { target: '$.a[', remove: true },
      ],
      want: "/actions/1/target: `$.a[`: it is no valid JSONPath: unclosed bracketed selection ('$.a[':4)",
    },
    {
      given: { a: nested(1200) },
      actions: [{ target: '$..x', update: {} }],
      want: '/actions/0/target: `$..x`: the document, or the query, is nested too deeply',
    },
    {
      given: { a: 1 },
      actions: [{ target: '$', update: nested(600) }],
      want: '/actions/0/update: this is nested more than 500 levels deep',
    },
    {
      given: { a: 1 },
      actions: [{ target: '$', update: bomb(9) }],
      want: '/actions/0/update: overlays add more than 1,000,000 nodes',
    },
  ])('$want', ({ given, actions, version, want }) => {
    expect(errorOf(() => apply(given, actions, version))).toBe(want)
  })

  function nested(depth: number): unknown {
    let node: unknown = 0
    for (let level = 0; level < depth; level++) node = { n: node }
    return node
  }

  /** What aliases of YAML make: ten times ten times … nodes, in the memory of few. */
  function bomb(levels: number): unknown {
    let node: unknown = {}
    for (let level = 0; level < levels; level++)
      node = Object.fromEntries([...'abcdefghij'].map((name) => [name, node]))
    return node
  }
})

test('an update that holds itself is refused', () => {
  const update: Record<string, unknown> = {}
  update['again'] = update
  expect(errorOf(() => apply({}, [{ target: '$', update }]))).toMatch('nested more than 500 levels')
})

test('a target that selects nothing is told, and what else there is is done', () => {
  const { document, unmatched } = apply({ a: {} }, [
    { target: '$.b', remove: true },
    { target: '$.a', update: { c: 1 } },
  ])
  expect(document).toEqual({ a: { c: 1 } })
  expect(unmatched).toEqual([{ file: 'overlay', pointer: '/actions/0/target', message: '`$.b` selects nothing' }])
})

test('each part is known by where it was written', () => {
  const given = { tags: ['a', 'b', 'c'], info: { title: 'A', contact: { name: 'B' } }, paths: { '/a': { get: {} } } }
  const { document, originOf } = applyOverlays(given, 'document', [
    overlayOf([
      { target: "$.tags[?@ == 'a']", remove: true },
      { target: '$', update: { tags: ['d'], info: { title: 'Z', license: { name: 'L' } } } },
    ]),
    overlayOf(
      [
        { target: '$.tags', update: 'e' },
        { target: '$.info.license', update: { url: 'U' } },
        { target: '$.paths', update: { '/b': {} } },
        { target: "$.paths['/b']", copy: "$.paths['/a']" },
      ],
      '1.1.0',
      'second',
    ),
  ])
  expect(valueAt(document, '/tags')).toEqual(['b', 'c', 'd', 'e'])
  const places = {
    '/tags/0': 'document /tags/1',
    '/tags/1': 'document /tags/2',
    '/tags/2': 'overlay /actions/1/update/tags/0',
    '/tags/3': 'second /actions/0/update',
    '/info': 'document /info',
    '/info/title': 'overlay /actions/1/update/info/title',
    '/info/contact/name': 'document /info/contact/name',
    '/info/license/name': 'overlay /actions/1/update/info/license/name',
    '/info/license/url': 'second /actions/1/update/url',
    '/paths/~1b': 'second /actions/2/update/~1b',
    '/paths/~1b/get': 'document /paths/~1a/get',
  }
  const found = Object.keys(places).map((pointer) => {
    const { file, pointer: at } = originOf(pointer)
    return [pointer, `${file} ${at}`]
  })
  expect(Object.fromEntries(found)).toEqual(places)
})

const json = fc.jsonValue({ maxDepth: 4 })

test('updates of nothing leave any document as it was', () => {
  fc.assert(
    fc.property(
      json,
      fc.array(fc.constantFrom('$.a', '$..b', '$.*.c'), { minLength: 1, maxLength: 3 }),
      (value, targets) => {
        const document = { value, a: {}, b: { c: {} } }
        const actions = targets.map((target) => ({ target: `${target}[?@ == 'no such value']`, remove: true }))
        expect(apply(document, [...actions, { target: '$', update: {} }]).document).toEqual(document)
      },
    ),
  )
})

test('no document and no overlay is changed, and a frozen one will do', () => {
  fc.assert(
    fc.property(json, json, (value, other) => {
      const document = freeze({ list: [value], object: { value }, other })
      const actions = freeze([
        { target: '$.list', update: other },
        { target: '$.object', update: { added: other, list: [] } },
        { target: '$', copy: '$.object' },
        { target: '$.list[0]', remove: true },
        { target: '$.object.value', remove: true },
      ])
      const before = JSON.stringify([document, actions])
      expect(() => apply(document, actions)).not.toThrow()
      expect(JSON.stringify([document, actions])).toBe(before)
    }),
  )
})

test('what merges into an empty object is what was there', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (update) => {
      expect(apply({}, [{ target: '$', update }]).document).toEqual(update)
    }),
  )
})

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) freeze(child)
  return Object.freeze(value)
}
