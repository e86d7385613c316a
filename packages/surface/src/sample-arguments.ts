import {
  type Api,
  asArray,
  asObject,
  isObject,
  joinPointer,
  type LocatedSchema,
  member,
  resolveSchema,
  type Schema,
  valueAt,
} from '@concord-api/model'

import { leftOutNames } from './left-out.ts'
import type { Method } from './surface.ts'

/** Example values for the arguments of a method, from the document's own examples where it has them. */
export interface SampleArguments {
  readonly path: readonly unknown[]
  readonly body: unknown
}

/** A call a reader can follow: path parameters and body as the document exemplifies them. */
export function sampleArguments(api: Api, method: Method): SampleArguments {
  return {
    path: method.path.map(({ parameter }) => {
      const example = exampleAt(api, parameter.pointer) ?? sampleOf(api, parameter.schema)
      return example ?? parameter.name
    }),
    body: method.body === undefined ? undefined : bodySample(api, method),
  }
}

function bodySample(api: Api, { operation, body }: Method): unknown {
  const mediaType = operation.requestBody?.content.find(({ name }) => name === body?.mediaType)
  if (mediaType === undefined) return {}
  return exampleAt(api, mediaType.pointer) ?? sampleOf(api, mediaType.schema) ?? {}
}

/** The first example of a parameter or media type object. */
function exampleAt(api: Api, pointer: string): unknown {
  const node = asObject(valueAt(api.document, pointer))
  if (node['example'] !== undefined) return node['example']
  const [first] = Object.values(asObject(node['examples']))
  return member(api.resolve(first), 'value')
}

const deepest = 6

/** A value a schema allows, made of its examples, defaults and first enum values. */
function sampleOf(api: Api, located: LocatedSchema | undefined, depth = 0): unknown {
  const resolved = located === undefined ? undefined : resolveSchema(api.document, located)
  if (resolved === undefined || !isObject(resolved.schema) || depth > deepest) return undefined
  const { schema } = resolved
  const given = [
    schema['example'],
    asArray(schema['examples'])[0],
    schema['const'],
    schema['default'],
    asArray(schema['enum'])[0],
  ]
  const example = given.find((value) => value !== undefined)
  if (example !== undefined) return example
  if (isObject(schema['properties'])) {
    const required = asArray(schema['required'])
    const leftOut = leftOutNames(api, schema, 'request')
    const members = Object.entries(schema['properties'])
      .filter(([name]) => required.includes(name) && !leftOut.has(name))
      .map(([name, property]) => {
        const located = { schema: property as Schema, pointer: joinPointer(resolved.pointer, 'properties', name) }
        return [name, sampleOf(api, located, depth + 1) ?? null] as const
      })
    return Object.fromEntries(members)
  }
  return samples[String(asArray(schema['type'])[0] ?? schema['type'])]
}

const samples: Readonly<Record<string, unknown>> = {
  array: [],
  boolean: true,
  integer: 1,
  number: 1,
  object: {},
  string: 'string',
}
