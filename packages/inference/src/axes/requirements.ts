import {
  type Api,
  formsOf,
  isInCase,
  isObject,
  isPlainName,
  joinPointer,
  type LocatedSchema,
  type NameCase,
} from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { normalName } from '../normal-name.ts'
import { isText, isTime, type View, viewOf } from '../schema/view.ts'
import { habit, mostFrequent, share } from '../share.ts'

/** What the linter can demand of new operations, because the ones there are keep it. */
export function inferRequirements(api: Api): Inferred[] {
  const named = propertiesOf(api)
  const names = new Set(named.map(({ name }) => name))
  const segments = new Set(
    api.operations.flatMap(({ path }) => path.split('/').filter((segment) => segment !== '' && !segment.includes('{'))),
  )
  return [
    ...inferCase('properties', [...names], 'names of properties'),
    ...inferCase('paths', [...segments], 'segments of paths'),
    ...inferCase(
      'operations',
      api.operations.map(({ id }) => id),
      'operationIds',
    ),
    ...inferIds(named),
    ...inferTime(named),
    ...inferStatuses(api),
  ]
}

const cases: readonly NameCase[] = ['camelCase', 'snake_case', 'kebab-case', 'PascalCase']

function inferCase(kind: string, all: readonly string[], what: string): Inferred[] {
  const names = all.filter(isPlainName)
  // A single word in lower case is in most cases at once: it tells none from another.
  const telling = names.filter((name) => /[A-Z_-]/.test(name))
  if (telling.length < 5) return []
  const counts = cases.map((nameCase) => ({
    nameCase,
    count: telling.filter((name) => isInCase(name, nameCase)).length,
  }))
  const usual = counts.toSorted((one, other) => other.count - one.count)[0]
  if (usual === undefined) return []
  return [
    {
      pointer: `/require/naming/${kind}`,
      value: usual.nameCase,
      ...habit(usual.count, telling.length),
      evidence: `${share(usual.count, telling.length, what)} of more than one word are in ${usual.nameCase}`,
    },
  ]
}

interface Property {
  readonly name: string
  readonly view: View
}

/** The properties of the named schemas, and of the schemas in them. */
function propertiesOf(api: Api): Property[] {
  const found: Property[] = []
  const starts = [...api.schemas].map(([name, schema]): LocatedSchema => ({
    schema,
    pointer: joinPointer('/components/schemas', name),
  }))
  for (const form of formsOf(api.document, starts)) {
    const properties = form.schema['properties']
    if (!isObject(properties)) continue
    for (const [name, schema] of Object.entries(properties)) {
      if (!isObject(schema)) continue
      found.push({ name, view: viewOf(api, [{ schema, pointer: joinPointer(form.pointer, 'properties', name) }]) })
    }
  }
  return found
}

function inferIds(properties: readonly Property[]): Inferred[] {
  const ids = properties.filter(({ name }) => normalName(name) === 'id')
  const kinds = ids.flatMap(({ view }) => {
    if (view.types.has('integer')) return ['integer']
    if (!isText(view)) return []
    return [view.format === 'uuid' ? 'uuid' : 'string']
  })
  const usual = mostFrequent(kinds)
  if (usual === undefined || kinds.length < 3) return []
  return [
    {
      pointer: '/require/naming/ids',
      value: usual.value,
      ...habit(usual.count, kinds.length),
      evidence: `${share(usual.count, kinds.length, 'properties `id`')} are of this kind`,
    },
  ]
}

function inferTime(properties: readonly Property[]): Inferred[] {
  const times = properties.filter(
    ({ name, view }) => /(_at|At|_time|Time|_date|Date|timestamp)$/.test(name) || view.format === 'date-time',
  )
  const kinds = times.flatMap(({ view }) => {
    if (view.types.has('integer')) return ['epoch-seconds']
    if (view.format === 'date' || !isText(view)) return []
    return view.format === 'date-time' || isTime(view) ? ['rfc3339'] : ['other']
  })
  const usual = mostFrequent(kinds)
  if (usual === undefined || usual.value === 'other' || kinds.length < 3) return []
  return [
    {
      pointer: '/require/naming/time',
      value: usual.value,
      ...habit(usual.count, kinds.length),
      evidence: `${share(usual.count, kinds.length, 'properties that hold a time')} are written so`,
    },
  ]
}

/** The failures that nearly every operation documents. */
function inferStatuses(api: Api): Inferred[] {
  const statuses = new Set(api.operations.flatMap(({ responses }) => responses.map(({ status }) => status)))
  const counted = [...statuses]
    .filter((status) => /^[45]\d\d$/.test(status))
    .map((status) => ({
      status: Number(status),
      count: api.operations.filter(({ responses }) => responses.some((response) => response.status === status)).length,
    }))
    .filter(({ count }) => count >= api.operations.length * 0.95)
    .toSorted((one, other) => one.status - other.status)
  if (counted.length === 0 || api.operations.length < 3) return []
  const least = Math.min(...counted.map(({ count }) => count))
  return [
    {
      pointer: '/require/statuses',
      value: counted.map(({ status }) => status),
      ...habit(least, api.operations.length),
      evidence: `${share(least, api.operations.length, 'operations')} document each of them`,
    },
  ]
}
