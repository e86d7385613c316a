import { type Api, isObject, type Operation } from '@concord-api/model'
import fc from 'fast-check'

import type { Step } from './contract/step.ts'
import type { Sandbox } from '../sandbox.ts'
import { Shapes } from '../schema/shape.ts'
import { arbitraryValue } from './arbitrary-value.ts'
import { exampleRequest } from './example-request.ts'

/** Requests for an operation: right ones, nearly right ones, and others. `ids` are those of entries there are. */
export function arbitraryStep(
  api: Api,
  sandbox: Sandbox,
  operation: Operation,
  ids: readonly unknown[],
): fc.Arbitrary<Step> {
  const shapes = new Shapes(api.document)
  const example = exampleRequest(api, operation)
  const [scheme = ''] = operation.security[0]?.keys() ?? []
  const others = (sandbox.credentials[scheme] ?? []).map(({ name }) => name)
  const credentials = fc.constantFrom('full', 'full', 'full', ...others, 'nobody')
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '%', '../..', 'null', '0', '-1', '__proto__'),
  )
  const parameters = (where: string): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(
      Object.fromEntries(
        operation.parameters
          .filter((parameter) => parameter.in === where)
          .map(({ name, schema }) => {
            const declared = schema === undefined ? text : arbitraryValue(shapes, [schema.schema])
            const usual = where === 'path' ? fc.constantFrom(example.path[name], ...ids) : declared
            return [
              name,
              fc.oneof(
                { arbitrary: usual, weight: 5 },
                { arbitrary: declared, weight: 2 },
                { arbitrary: text, weight: 1 },
              ),
            ]
          }),
      ),
      {
        requiredKeys:
          where === 'path'
            ? operation.parameters.filter((parameter) => parameter.in === where).map(({ name }) => name)
            : [],
        noNullPrototype: true,
      },
    )
  const schema = operation.requestBody?.content[0]?.schema?.schema
  const declared = schema === undefined ? fc.constant(undefined) : arbitraryValue(shapes, [schema])
  const body = fc.oneof(
    { arbitrary: fc.constant(example.body), weight: 4 },
    { arbitrary: declared, weight: 4 },
    { arbitrary: declared.chain((value) => mutated(value)), weight: 3 },
    { arbitrary: mutated(example.body), weight: 3 },
    { arbitrary: fc.jsonValue() as fc.Arbitrary<unknown>, weight: 1 },
  )
  const otherMethod = fc.record({ method: fc.constantFrom('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS') })
  return fc
    .record({
      as: credentials,
      path: parameters('path'),
      query: parameters('query').map(withoutEmpty),
      headers: parameters('header').map(headerSafe),
      body,
      raw: fc.option(fc.string(), { freq: 12, nil: undefined }),
      contentType: fc.option(
        fc.constantFrom(
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/json; charset=utf-8',
          'nonsense',
        ),
        { freq: 12, nil: undefined },
      ),
      other: fc.option(otherMethod, { freq: 12, nil: undefined }),
    })
    .map(({ other, raw, contentType, ...step }) => ({
      shows: operation.id,
      operation: operation.id,
      expect: 0,
      ...step,
      ...(raw !== undefined && { raw }),
      ...(contentType !== undefined && { contentType }),
      ...other,
    }))
}

/** The value with one thing in it changed: gone, of another type, or joined by something unknown. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  const other = fc.oneof(
    fc.constantFrom(null, '', -1, 1e21, true, [], {}),
    fc.string(),
    fc.jsonValue() as fc.Arbitrary<unknown>,
  )
  if (!isObject(value)) return other
  const names = Object.keys(value)
  if (names.length === 0) return other
  return fc.constantFrom(...names).chain((name) =>
    fc.oneof(
      fc.constant(Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))),
      other.map((changed) => ({ ...value, [name]: changed })),
      mutated(value[name]).map((changed) => ({ ...value, [name]: changed })),
      other.map((extra) => ({ ...value, unknown: extra })),
    ),
  )
}

const withoutEmpty = (query: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, isObject(value) ? JSON.stringify(value) : value]),
  )

/** `Headers` refuses what cannot travel. */
const headerSafe = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      String(value)
        .replaceAll(/[^\x20-\x7e]/g, '?')
        .trim(),
    ]),
  )
