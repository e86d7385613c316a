import {
  type Api,
  asArray,
  asObject,
  asString,
  isObject,
  parsePointer,
  parseRef,
  type Schema,
} from '@concord-api/model'
import { shapeOf, type Shape } from '@concord-api/samples'

/** Alternatives that are named in one line, and values of an enumeration. */
const most = { alternatives: 4, values: 12 }

/** The name of the schema that a schema refers to. */
export function modelName(schema: unknown): string | undefined {
  const ref = isObject(schema) ? asString(schema['$ref']) : undefined
  if (ref === undefined || !ref.startsWith('#/components/schemas/')) return undefined
  const [, , name, ...rest] = parsePointer(parseRef(ref).pointer)
  return rest.length === 0 ? name : undefined
}

/** `User`, `string (date-time)`, `array of User`, `Cat or Dog`; a single value is named by its type. */
export function typeText(api: Api, schema: Schema | undefined, depth = 0): string {
  const name = modelName(schema)
  if (name !== undefined && schema !== undefined && !isSingle(shapeOf(api, [schema]))) return name
  if (schema === undefined || depth > 3) return 'any'
  const shape = shapeOf(api, [schema])
  const [only] = asArray(asObject(schema)['allOf'])
  const inherited = modelName(only)
  if (inherited !== undefined && Object.keys(asObject(schema)).every((key) => key !== 'properties')) return inherited
  if (shape.choice !== undefined && shape.properties.size === 0) return alternatives(api, shape, depth)
  const types = [...(shape.types ?? impliedTypes(shape))].map((type) => oneType(api, shape, type, depth))
  return [...types, ...(shape.nullable && !types.includes('null') ? ['null'] : [])].join(' or ') || 'any'
}

/** Whether a value is none that has parts. */
function isSingle({ types, choice }: Shape): boolean {
  return choice === undefined && types !== undefined && !types.has('object') && !types.has('array')
}

function alternatives(api: Api, { choice }: Shape, depth: number): string {
  const members = [...new Set((choice?.members ?? []).map((member) => typeText(api, member as Schema, depth + 1)))]
  const more = members.length - most.alternatives
  return [...members.slice(0, most.alternatives), ...(more > 0 ? [`${more} more`] : [])].join(' or ')
}

function oneType(api: Api, { parts, items }: Shape, type: string, depth: number): string {
  if (type === 'array') {
    return items.length === 0 ? 'array' : `array of ${typeText(api, items[0] as Schema, depth + 1)}`
  }
  const format = type === 'object' ? undefined : parts.map((part) => asString(part['format'])).find(Boolean)
  return format === undefined ? type : `${type} (${format})`
}

function impliedTypes({ properties, additional, items, values }: Shape): string[] {
  if (properties.size > 0 || additional !== undefined) return ['object']
  if (items.length > 0) return ['array']
  return [...new Set((values ?? []).map((value) => (value === null ? 'null' : typeof value)))]
}

/** What a value is limited to, and what it is by default: `1 to 100`, `one of "a", "b"`, `default 10`. */
export function limitTexts(api: Api, schema: Schema | undefined): string[] {
  if (schema === undefined) return []
  const { parts, values } = shapeOf(api, [schema])
  const first = (keyword: string): unknown => parts.map((part) => part[keyword]).find((value) => value !== undefined)
  const range = (low: string, high: string, unit = ''): string[] => {
    const [least, most] = [first(low), first(high)]
    const units = unit === '' ? '' : ` ${unit}${(most ?? least) === 1 ? '' : 's'}`
    if (typeof least !== 'number') return typeof most === 'number' ? [`at most ${most}${units}`] : []
    return [typeof most === 'number' ? `${least} to ${most}${units}` : `at least ${least}${units}`]
  }
  const pattern = asString(first('pattern'))
  const byDefault = first('default')
  return [
    ...(values === undefined ? [] : [valuesText(values)]),
    ...range('minimum', 'maximum'),
    ...(typeof first('exclusiveMinimum') === 'number' ? [`more than ${String(first('exclusiveMinimum'))}`] : []),
    ...(typeof first('exclusiveMaximum') === 'number' ? [`less than ${String(first('exclusiveMaximum'))}`] : []),
    ...range('minLength', 'maxLength', 'character'),
    ...range('minItems', 'maxItems', 'item'),
    ...(pattern === undefined || pattern.length > 80 ? [] : [`pattern ${pattern}`]),
    ...(byDefault === undefined ? [] : [`default ${shortJson(byDefault)}`]),
  ]
}

function valuesText(values: readonly unknown[]): string {
  const more = values.length - most.values
  const shown = values.slice(0, most.values).map(shortJson).join(', ')
  const text = more > 0 ? `${shown} and ${more} more` : shown
  return values.length === 1 ? `always ${text}` : `one of ${text}`
}

function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null'
  return text.length > 60 ? `${text.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
