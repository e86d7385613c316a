import type { LocatedSchema, Operation, Response } from '@concord-api/model'

import type { Environment } from '../environment.ts'
import { itemsOf } from '../answer/payload.ts'
import { successOf } from '../answer/success-response.ts'
import type { CollectionSettings } from '../settings/settings.ts'
import type { Parent, Plan } from './plan.ts'
import { singular } from './singular.ts'

/** What the document and the settings say of the entries of a collection. */
export interface Kind {
  readonly name: string
  readonly settings: CollectionSettings
  readonly plans: readonly Plan[]
  /** The property that identifies an entry; undefined where none does. */
  readonly key: string | undefined
  /** The schemas that answers give entries, the most detailed first. */
  readonly schemas: readonly LocatedSchema[]
  /** Every property that answers give entries. */
  readonly properties: ReadonlySet<string>
  /** What an entry is addressed with, where it has an address. */
  readonly address: Plan | undefined
  /** The path parameters above an entry. */
  readonly parents: readonly Parent[]
  /** The answer with one entry, whose links are those of the entry. */
  readonly single: Response | undefined
  /** Whether callers can add entries. */
  readonly grows: boolean
}

const detail = ['get', 'create', 'update', 'replace', 'list', 'delete', 'answer']

/** The collections of an API, by name. */
export function readKinds(environment: Environment, plans: Iterable<Plan>): Map<string, Kind> {
  const byName = new Map<string, Plan[]>()
  for (const name of Object.keys(environment.settings.collections ?? {})) byName.set(name, [])
  for (const plan of plans) {
    const known = byName.get(plan.collection)
    if (known === undefined) byName.set(plan.collection, [plan])
    else known.push(plan)
  }
  return new Map([...byName].map(([name, found]) => [name, readKind(environment, name, found)]))
}

function readKind(environment: Environment, name: string, found: readonly Plan[]): Kind {
  const plans = found.toSorted((one, other) => detail.indexOf(one.does) - detail.indexOf(other.does))
  const settings = environment.settings.collections?.[name] ?? {}
  const ownPlans = plans.filter(({ settings: { result } }) => result === undefined)
  const lazy = once(() =>
    ownPlans.flatMap(({ operation, does }) =>
      does === 'answer' || does === 'delete' ? [] : (itemsOf(environment, operation, does === 'list')?.item ?? []),
    ),
  )
  const address = plans.find(({ idParameter, singleton, operation }) => {
    return (idParameter !== undefined && operation.path.endsWith('}')) || singleton
  })
  const reader = ownPlans.find(({ does }) => does === 'get') ?? ownPlans.find(({ does }) => does === 'create')
  const key = once(() => settings.key ?? findKey(environment, name, lazy(), address))
  const properties = once(
    () => new Set(lazy().flatMap(({ schema }) => [...environment.shapes.of([schema]).properties.keys()])),
  )
  return {
    name,
    settings,
    plans,
    get properties() {
      return properties()
    },
    get key() {
      return key()
    },
    get schemas() {
      return lazy()
    },
    address,
    parents: (address ?? plans.find(({ does }) => does === 'list') ?? plans[0])?.parents ?? [],
    single: reader === undefined ? undefined : successOf(environment.api, reader.operation),
    grows: plans.some(({ does }) => does === 'create'),
  }
}

/** The property that holds the id: the one that has the schema or the name of the path parameter, or is called so. */
function findKey(
  environment: Environment,
  name: string,
  schemas: readonly LocatedSchema[],
  address: Plan | undefined,
): string | undefined {
  const [first] = schemas
  if (first === undefined || address?.singleton === true) return undefined
  const { properties } = environment.shapes.of([first.schema])
  const parameter = address?.idParameter
  if (parameter !== undefined && properties.has(parameter)) return parameter
  if (properties.has('id')) return 'id'
  const wanted = `${singular(name)}id`.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
  const named = [...properties.keys()].find(
    (property) => property.replace(/[^A-Za-z0-9]/g, '').toLowerCase() === wanted,
  )
  return named ?? sameSchema(address?.operation, parameter, properties)
}

function sameSchema(
  operation: Operation | undefined,
  parameter: string | undefined,
  properties: ReadonlyMap<string, readonly unknown[]>,
): string | undefined {
  const declared = operation?.parameters.find(({ in: where, name }) => where === 'path' && name === parameter)
  const ref = refOf(declared?.schema?.schema)
  if (ref === undefined) return undefined
  const matching = [...properties].filter(([, schemas]) => schemas.some((schema) => refOf(schema) === ref))
  return matching.length === 1 ? matching[0]?.[0] : undefined
}

const refOf = (schema: unknown): unknown =>
  typeof schema === 'object' && schema !== null ? (schema as { $ref?: unknown }).$ref : undefined

function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => (known ??= { value: read() }).value
}
