import {
  type Api,
  asArray,
  asString,
  isObject,
  type LocatedSchema,
  resolveSchema,
  type Schema,
} from '@concord-api/model'
import type { Surface, TypeRef } from '@concord-api/surface'

const deepest = 8

/** The codes that a type allows, with what is said of each; none where it allows any text. */
export function codesOf(api: Api, surface: Surface, type: TypeRef | undefined): Map<string, string | undefined> {
  const codes = new Map<string, string | undefined>()
  const ofType = (ref: TypeRef): void => {
    if (ref.kind === 'union') ref.members.forEach(ofType)
    if (ref.kind === 'inline') ofSchema(ref.schema, 0)
    if (ref.kind === 'model') {
      const model = surface.models.find(({ name }) => name === ref.name)
      if (model !== undefined) ofSchema(model.schema, 0)
    }
  }
  const ofSchema = (located: LocatedSchema, depth: number): void => {
    const schema = resolveSchema(api.document, located)?.schema
    if (!isObject(schema) || depth > deepest) return
    if (typeof schema['const'] === 'string') codes.set(schema['const'], asString(schema['description']))
    for (const value of asArray(schema['enum'])) {
      if (typeof value === 'string' && !codes.has(value)) codes.set(value, undefined)
    }
    for (const part of [...asArray(schema['anyOf']), ...asArray(schema['oneOf']), ...asArray(schema['allOf'])]) {
      if (isObject(part)) ofSchema({ schema: part as Schema, pointer: located.pointer }, depth + 1)
    }
  }
  if (type !== undefined) ofType(type)
  return codes
}
