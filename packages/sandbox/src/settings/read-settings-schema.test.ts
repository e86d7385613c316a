import {
  asObject,
  type Answer,
  isObject,
  joinPointer,
  type JsonObject,
  member,
  parseRef,
  valueAt,
} from '@concord-api/model'
import { describe, expect, test } from 'vitest'

import type { CredentialSetting } from '../auth/settings.ts'
import type { Operator } from '../query/operators.ts'
import { schemaProblem } from './read-settings-schema.ts'
import schema from './sandbox.schema.json' with { type: 'json' }
import type {
  CollectionSettings,
  Does,
  FilterSettings,
  OperationRule,
  OperationSettings,
  PropertySettings,
  Rule,
  SandboxSettings,
  Transition,
  WebhookSettings,
  Write,
} from './settings.ts'

/*
 * The published schema and the types say the same. Each table below is held to the types by the compiler and to the
 * schema by a test: a member that one of them has and the other has not fails here.
 */

/** A type with every member that may be left out. */
type Complete<T> = T extends readonly (infer Item)[]
  ? readonly Complete<Item>[]
  : T extends object
    ? string extends keyof T
      ? { readonly [Name in keyof T]: Complete<T[Name]> }
      : { readonly [Name in keyof T]-?: Complete<T[Name]> }
    : T

type Needed<T> = { readonly [Name in keyof T as object extends Pick<T, Name> ? never : Name]: true }

const answer = { status: 409, outcome: 'error', code: 'taken' } satisfies Complete<Exclude<Answer, number>>
const set = { name: 'value.name' }
const members = { '/a/b': 'record.id' }
const rule = {
  exists: { property: 'team', in: 'teams' },
  when: 'true',
  answer,
  message: 'No.',
  members,
  field: 'team',
} satisfies Complete<Omit<Rule, 'on' | 'unique'>>

const everything = {
  version: 1,
  credentials: {
    bearerAuth: [
      {
        name: 'full',
        scopes: ['read'],
        may: 'everything',
        token: 't',
        username: 'u',
        password: 'p',
        client_id: 'i',
        client_secret: 's',
        answer,
        attributes: { account: 1 },
      },
    ],
  },
  redirects: [{ from: '/old', to: '/new', status: 308 }],
  collections: {
    users: {
      key: 'id',
      order: 'name',
      records: [{ id: 1 }],
      notFound: { answer: 404, message: 'None.', members },
      rules: [{ on: ['create'], unique: ['email'], ...rule }],
      properties: { age: { value: '1', on: ['create'], read: '2', in: ['get'], scope: 'read', mergeBy: 'id' } },
      transitions: [{ property: 'state', from: 'a', to: true, after: 'PT1M', when: 'true', set }],
      filters: { q: { property: ['name', 'email'], operator: 'contains', value: 'query.q' } },
      selected: ['name'],
      links: { team: 'team' },
    },
  },
  operations: {
    listUsers: {
      does: 'list',
      collection: 'users',
      key: 'id',
      set,
      where: set,
      each: 'body.users',
      monitor: { collection: 'jobs', set },
      result: '1',
      answer: members,
      rules: [{ ...rule, invalid: { field: 'to', keyword: 'maxItems' } }],
    },
  },
  webhooks: {
    receivers: ['https://example.com/hook'],
    subscriptions: { collection: 'hooks', url: 'url', secret: 'secret', when: 'true' },
    events: { created: { collection: 'users', on: ['create'], type: 't', when: 'true', headers: { 'X-A': '1' } } },
  },
} satisfies Complete<SandboxSettings>

type Subscriptions = NonNullable<WebhookSettings['subscriptions']>
type Redirect = NonNullable<SandboxSettings['redirects']>[number]

/** The members that may not be left out, by where an object with them stands above. */
const required: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  '': { version: true } satisfies Needed<SandboxSettings>,
  '/credentials/bearerAuth/0': { name: true } satisfies Needed<CredentialSetting>,
  '/redirects/0': { from: true, to: true, status: true } satisfies Needed<Redirect>,
  '/collections/users': {} satisfies Needed<CollectionSettings>,
  '/collections/users/notFound': {} satisfies Needed<NonNullable<CollectionSettings['notFound']>>,
  '/collections/users/rules/0': { on: true, answer: true, message: true } satisfies Needed<Rule>,
  '/collections/users/rules/0/exists': { property: true, in: true } satisfies Needed<NonNullable<Rule['exists']>>,
  '/collections/users/rules/0/answer': {} satisfies Needed<Exclude<Answer, number>>,
  '/collections/users/properties/age': {} satisfies Needed<PropertySettings>,
  '/collections/users/transitions/0': {
    property: true,
    from: true,
    to: true,
    after: true,
  } satisfies Needed<Transition>,
  '/collections/users/filters/q': { property: true, operator: true } satisfies Needed<FilterSettings>,
  '/operations/listUsers': {} satisfies Needed<OperationSettings>,
  '/operations/listUsers/monitor': {
    collection: true,
    set: true,
  } satisfies Needed<NonNullable<OperationSettings['monitor']>>,
  '/operations/listUsers/rules/0': { answer: true, message: true } satisfies Needed<OperationRule>,
  '/operations/listUsers/rules/0/invalid': { field: true } satisfies Needed<NonNullable<OperationRule['invalid']>>,
  '/webhooks': { events: true } satisfies Needed<WebhookSettings>,
  '/webhooks/subscriptions': { collection: true, url: true } satisfies Needed<Subscriptions>,
  '/webhooks/events/created': { collection: true, on: true } satisfies Needed<WebhookSettings['events'][string]>,
}

/** The words that are allowed, by where one of them stands above. */
const words: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  '/credentials/bearerAuth/0/may': { everything: true, nothing: true, read: true } satisfies Record<
    NonNullable<CredentialSetting['may']>,
    true
  >,
  '/redirects/0/status': { 301: true, 302: true, 307: true, 308: true } satisfies Record<Redirect['status'], true>,
  '/collections/users/rules/0/on/0': { create: true, delete: true, update: true } satisfies Record<Write, true>,
  '/collections/users/properties/age/on/0': { create: true, update: true } satisfies Record<
    NonNullable<PropertySettings['on']>[number],
    true
  >,
  '/collections/users/filters/q/operator': {
    eq: true,
    not_eq: true,
    gt: true,
    gte: true,
    lt: true,
    lte: true,
    in: true,
    not_in: true,
    starts_with: true,
    ends_with: true,
    contains: true,
    exists: true,
  } satisfies Record<Operator, true>,
  '/operations/listUsers/does': {
    answer: true,
    create: true,
    delete: true,
    get: true,
    list: true,
    replace: true,
    update: true,
  } satisfies Record<Does, true>,
}

/** The schema of what stands at a pointer of settings, `$ref`s followed. */
function schemaOf(pointer: string): JsonObject {
  const tokens = pointer.split('/').slice(1)
  return tokens.reduce<JsonObject>((found, token) => {
    const inner = member(member(found, 'properties'), token) ?? found['items'] ?? found['additionalProperties']
    return follow(asObject(inner))
  }, schema)
}

function follow(found: JsonObject): JsonObject {
  const ref = found['$ref']
  const target = typeof ref === 'string' ? asObject(valueAt(schema, parseRef(ref).pointer)) : found
  return isObject(target['then']) ? target['then'] : target
}

/** A copy of settings in which the object at a pointer is another. */
function changed(pointer: string, change: (object: Record<string, unknown>) => void): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(everything))
  change(valueAt(copy, pointer) as Record<string, unknown>)
  return copy
}

function pointersOfObjects(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([name, part]) => pointersOfObjects(part, joinPointer(pointer, name)))
  return Array.isArray(value) ? inner : [pointer, ...inner]
}

test('settings with every member are valid', () => {
  expect(schemaProblem(everything)).toBeUndefined()
})

test('every object that has a name in the types is looked at', () => {
  const closed = pointersOfObjects(everything).filter((at) => schemaOf(at)['additionalProperties'] === false)
  const checked = new Set(Object.keys(required))
  const same = (at: string): string => JSON.stringify(schemaOf(at))
  expect(closed.filter((at) => ![...checked].some((other) => same(other) === same(at)))).toEqual([])
})

describe.each(Object.entries(required))('at %s', (pointer, needed) => {
  const there = asObject(valueAt(everything, pointer))

  test('the schema has the members that the types have', () => {
    expect(Object.keys(asObject(schemaOf(pointer)['properties'])).toSorted()).toEqual(Object.keys(there).toSorted())
  })

  test.each(Object.keys(there))('%s can be left out as the types have it', (name) => {
    const problem = schemaProblem(changed(pointer, (object) => void Reflect.deleteProperty(object, name)))
    expect(problem !== undefined).toBe(name in needed)
  })

  test('nothing else is taken', () => {
    const problem = schemaProblem(changed(pointer, (object) => void (object['other'] = 1)))
    expect(problem).toMatchObject({ pointer: joinPointer(pointer, 'other'), code: 'settings-invalid' })
  })

  test.each(Object.keys(there))('%s is described', (name) => {
    const declared = asObject(member(schemaOf(pointer)['properties'], name))
    const described = declared['description'] ?? follow(declared)['description']
    expect(described).toMatch(/^[A-Z].*\.$/)
  })
})

test.each(Object.entries(words))('at %s are the words of the types', (pointer, allowed) => {
  expect((schemaOf(pointer)['enum'] as unknown[]).map(String).toSorted()).toEqual(Object.keys(allowed).toSorted())
})
