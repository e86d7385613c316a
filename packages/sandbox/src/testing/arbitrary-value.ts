import fc from 'fast-check'

import type { Shapes } from '../schema/shape.ts'

/** Values that a schema mostly allows: types, constants and choices are kept, limits are not. */
export function arbitraryValue(shapes: Shapes, schemas: readonly unknown[], depth = 0): fc.Arbitrary<unknown> {
  const shape = shapes.of(schemas)
  const [first] = shape.choices
  if (first !== undefined && depth < 6) {
    const rest = schemas.flatMap((schema) => shapes.withoutChoices(schema))
    return fc.oneof(...first.map((choice) => arbitraryValue(shapes, [...rest, choice], depth + 1)))
  }
  if (shape.values !== undefined && shape.values.length > 0) return fc.constantFrom(...shape.values)
  const examples = schemas
    .flatMap((schema) => shapes.withoutChoices(schema))
    .flatMap(({ examples: list }) => (Array.isArray(list) ? (list as unknown[]) : []))
  const types = [...(shape.types ?? (shape.properties.size > 0 ? ['object'] : ['string']))]
  const byType = types.map((type) => ofType(shapes, schemas, type, depth))
  return examples.length === 0 ? fc.oneof(...byType) : fc.oneof(fc.constantFrom(...examples), ...byType)
}

function ofType(shapes: Shapes, schemas: readonly unknown[], type: string, depth: number): fc.Arbitrary<unknown> {
  const shape = shapes.of(schemas)
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.oneof(fc.integer({ min: -2, max: 120 }), fc.maxSafeInteger())
  if (type === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  if (type === 'array') {
    return depth > 5 || shape.items.length === 0
      ? fc.constant([])
      : fc.array(arbitraryValue(shapes, shape.items, depth + 1), { maxLength: 4 })
  }
  if (type === 'object') return objectOf(shapes, schemas, depth)
  if (shape.format === 'uuid') return fc.uuid()
  if (shape.format === 'email') return fc.emailAddress()
  if (shape.format === 'date')
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString().slice(0, 10))
  return fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.stringMatching(/^[a-z0-9]{1,8}$/),
  )
}

function objectOf(shapes: Shapes, schemas: readonly unknown[], depth: number): fc.Arbitrary<unknown> {
  const shape = shapes.of(schemas)
  const properties = [...shape.properties].filter(() => depth < 6)
  const model = Object.fromEntries(properties.map(([name, child]) => [name, arbitraryValue(shapes, child, depth + 1)]))
  const requiredKeys = properties.map(([name]) => name).filter((name) => shape.required.has(name))
  const known = fc.record(model, { requiredKeys, noNullPrototype: true })
  if (shape.additional.length === 0) return known
  const keys = fc.string({ maxLength: 8 })
  return fc
    .tuple(
      known,
      fc.dictionary(keys, arbitraryValue(shapes, shape.additional, depth + 1), { maxKeys: 3, noNullPrototype: true }),
    )
    .map(([one, other]) => ({ ...other, ...one }))
}
