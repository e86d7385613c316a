import { type Api, asArray, asString, formsOf, isObject, joinPointer, type LocatedSchema } from '@concord-api/model'

/** What a schema says of a value, its alternatives taken together. */
export interface View {
  readonly types: ReadonlySet<unknown>
  /** By name, each where it stands; several where alternatives have the same. */
  readonly properties: ReadonlyMap<string, readonly LocatedSchema[]>
  /** The properties that some of the schemas demand. */
  readonly required: ReadonlySet<unknown>
  readonly items: readonly LocatedSchema[]
  readonly format: string | undefined
  /** Descriptions and titles, in lower case. */
  readonly text: string
  readonly values: readonly unknown[]
  readonly examples: readonly unknown[]
  /** The first value of a keyword that says something as plain as a number. */
  readonly keyword: (name: string) => unknown
}

/** Reads schemas that describe one value, or may: `$ref`, `allOf`, `anyOf` and `oneOf` are followed. */
export function viewOf(api: Api, starts: readonly LocatedSchema[]): View {
  const forms = formsOf(api.document, starts)
  const properties = new Map<string, LocatedSchema[]>()
  const items: LocatedSchema[] = []
  for (const { schema, pointer } of forms) {
    if (isObject(schema['properties'])) {
      for (const [name, property] of Object.entries(schema['properties'])) {
        if (!isObject(property)) continue
        const located = { schema: property, pointer: joinPointer(pointer, 'properties', name) }
        properties.set(name, [...(properties.get(name) ?? []), located])
      }
    }
    if (isObject(schema['items'])) items.push({ schema: schema['items'], pointer: joinPointer(pointer, 'items') })
  }
  const keyword = (name: string): unknown => forms.find(({ schema }) => schema[name] !== undefined)?.schema[name]
  const types = new Set(forms.flatMap(({ schema }) => asArray([schema['type'] ?? []].flat())))
  if (items.length > 0 && types.size === 0) types.add('array')
  if (properties.size > 0 && types.size === 0) types.add('object')
  return {
    types,
    properties,
    required: new Set(forms.flatMap(({ schema }) => asArray(schema['required']))),
    items,
    format: asString(keyword('format')),
    text: forms
      .flatMap(({ schema }) => [asString(schema['title']) ?? [], asString(schema['description']) ?? []])
      .flat()
      .join(' ')
      .toLowerCase(),
    values: forms.flatMap(({ schema }) =>
      schema['const'] === undefined ? asArray(schema['enum']) : [schema['const']],
    ),
    examples: forms.flatMap(({ schema }) => [
      ...(schema['example'] === undefined ? [] : [schema['example']]),
      ...asArray(schema['examples']),
    ]),
    keyword,
  }
}

/** Whether a value is a list; where alternatives disagree, whether one of them is. */
export function isList({ types, items }: View): boolean {
  return types.has('array') || items.length > 0
}

/** Whether a value is an object, or may be one. */
export function isRecord({ types, properties }: View): boolean {
  return properties.size > 0 || types.has('object')
}

/** Whether a value is a number, or nothing is said of it. */
export function mayBeNumber({ types, format }: View): boolean {
  if (types.has('integer') || types.has('number')) return true
  return types.size === 0 || (types.has('string') && /^(u?int\d*|number|double|decimal)$/.test(format ?? ''))
}

export function isText({ types }: View): boolean {
  return types.has('string')
}

/** Whether a value is an instant or a date. */
export function isTime(view: View): boolean {
  return (
    /^(date|date-time|datetime)$/.test(view.format ?? '') || /\b(iso[ -]?8601|rfc ?3339|timestamp)\b/.test(view.text)
  )
}
