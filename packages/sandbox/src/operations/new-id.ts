import type { Matches } from '../matches.ts'
import { type Random, randomText } from '../random.ts'
import { asArray, isObject, type JsonObject } from '@concord-api/model'
import { tolerantRegExp } from '../request/schemas/tolerant-reg-exp.ts'
import type { Shapes } from '../schema/shape.ts'
import { sampleValue } from '../schema/sample.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What ids are made with. */
export interface IdSource {
  readonly document: JsonObject
  readonly shapes: Shapes
  readonly random: Random
  readonly matches: Matches
  readonly isFree: (id: number | string) => boolean
}

/**
 * An id that a schema allows and no other entry has: the next number, a UUID (RFC 9562), or text like the schema's
 * example with another end.
 */
export function newId(
  { document, shapes, random, matches, isFree }: IdSource,
  schemas: readonly unknown[],
  next: number,
): number | string {
  const { types, format } = shapes.of(schemas)
  if (types?.has('integer') || types?.has('number')) return next
  if (format === 'uuid') return firstFree(isFree, () => uuid(random))
  const example = exampleOf(shapes, schemas)
  const pattern = patternOf(shapes, schemas)
  const prefix = example?.replace(/[A-Za-z0-9]+$/, '') ?? ''
  const length = example === undefined || prefix !== '' ? 12 : example.length
  const id = firstFree(isFree, () => `${prefix}${randomText(random, length, letters)}`)
  return pattern === undefined || matches(pattern, id) !== false ? id : String(sampleValue(document, schemas))
}

/** The same seed gives the same ids again: after a restart with a store, some of them are taken. */
function firstFree(isFree: IdSource['isFree'], make: () => string): string {
  let id = make()
  while (!isFree(id)) id = make()
  return id
}

export function uuid(random: Random): string {
  const hex = randomText(random, 32, '0123456789abcdef')
  const variant = '89ab'[Math.floor(random() * 4)]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

function exampleOf(shapes: Shapes, schemas: readonly unknown[]): string | undefined {
  const examples = parts(shapes, schemas).flatMap((schema) => [schema['example'], ...asArray(schema['examples'])])
  return examples.find((example) => typeof example === 'string')
}

function patternOf(shapes: Shapes, schemas: readonly unknown[]): RegExp | undefined {
  const pattern = parts(shapes, schemas).find((schema) => typeof schema['pattern'] === 'string')?.['pattern']
  return typeof pattern === 'string' ? tolerantRegExp(pattern) : undefined
}

const parts = (shapes: Shapes, schemas: readonly unknown[]): JsonObject[] =>
  schemas.flatMap((schema) => (isObject(schema) ? shapes.withoutChoices(schema) : []))
