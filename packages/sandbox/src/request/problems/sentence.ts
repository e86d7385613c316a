import { asArray, isObject, type JsonObject } from '@concord-api/model'
import type { ErrorObject } from 'ajv/dist/2020.js'

import { cut } from './field-name.ts'
import { formatText } from './format-text.ts'

/** What is wrong with a field, in words that follow its name. */
interface Sentence {
  readonly text: string
  /** The member the problem is about, where the error is one of the object it is, or should be, in. */
  readonly member?: string
}

/** Says for people what a keyword of JSON Schema has against a value. It never says the value. */
export function sentence({ keyword, params, schema }: ErrorObject): Sentence {
  const details: JsonObject = isObject(params) ? params : {}
  const nameOf = members[keyword]
  const text = texts[keyword]?.(details, schema) ?? 'is not valid'
  return nameOf === undefined ? { text } : { text, member: String(details[nameOf]) }
}

/** The errors of an object that are about a member, by the parameter that has its name. */
const members: Readonly<Record<string, string>> = {
  additionalProperties: 'additionalProperty',
  dependentRequired: 'missingProperty',
  propertyNames: 'propertyName',
  required: 'missingProperty',
  unevaluatedProperties: 'unevaluatedProperty',
}

const texts: Readonly<Record<string, (params: JsonObject, schema: unknown) => string>> = {
  additionalProperties: () => 'is not a known property',
  anyOf: () => 'must have one of the documented shapes',
  const: ({ allowedValue }) => `must be ${quoted(allowedValue)}`,
  contains: ({ minContains }) => `must have at least ${count(minContains, 'item')} of the documented shape`,
  dependentRequired: ({ property }) => `is required together with ${cut(String(property))}`,
  enum: ({ allowedValues }) => oneOf(asArray(allowedValues)),
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  'false schema': () => 'is not allowed',
  format: ({ format }) => `must be ${formatText(String(format))}`,
  items: ({ limit }) => `must have at most ${count(limit, 'item')}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  maxItems: ({ limit }) => `must have at most ${count(limit, 'item')}`,
  maxLength: ({ limit }) => `must have at most ${count(limit, 'character')}`,
  maxProperties: ({ limit }) => `must have at most ${properties(limit)}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  minItems: ({ limit }) => `must have at least ${count(limit, 'item')}`,
  minLength: ({ limit }) => `must have at least ${count(limit, 'character')}`,
  minProperties: ({ limit }) => `must have at least ${properties(limit)}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  not: () => 'must not have this value',
  oneOf: ({ passingSchemas }) =>
    Array.isArray(passingSchemas)
      ? 'must have exactly one of the documented shapes'
      : 'must have one of the documented shapes',
  pattern: ({ pattern }) => `must match the pattern ${pattern}`,
  propertyNames: () => 'is not an allowed name',
  required: () => 'is required',
  type: ({ type }) => `must be ${[type].flat().map(typeText).join(' or ')}`,
  unevaluatedItems: ({ len }) => `must have at most ${count(len, 'item')}`,
  unevaluatedProperties: () => 'is not a known property',
  uniqueItems: () => 'must not have the same item twice',
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

function typeText(type: unknown): string {
  return typeNames[String(type)] ?? String(type)
}

/** More values than somebody reads. */
const mostValues = 20

function oneOf(values: readonly unknown[]): string {
  if (values.length === 1) return `must be ${quoted(values[0])}`
  const named = values.slice(0, mostValues).map(quoted).join(', ')
  return `must be one of ${named}${values.length > mostValues ? ` and ${values.length - mostValues} more` : ''}`
}

function quoted(value: unknown): string {
  return cut(JSON.stringify(value) ?? '')
}

function count(limit: unknown, noun: string): string {
  return `${limit} ${noun}${limit === 1 ? '' : 's'}`
}

function properties(limit: unknown): string {
  return limit === 1 ? 'one property' : `${limit} properties`
}
