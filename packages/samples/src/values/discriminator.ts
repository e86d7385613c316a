import { type Api, asArray, asObject, asString, isObject, parsePointer, parseRef } from '@concord-api/model'

import type { Choice } from './shape.ts'

/** What tells a member of a choice from the others. */
export interface Tag {
  readonly property: string
  readonly value: string
}

/**
 * The property that marks a member of a choice, and its value there: what is mapped to it, else its name.
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function tagOf(api: Api, { discriminator }: Choice, member: unknown): Tag | undefined {
  const property = asString(discriminator?.['propertyName'])
  const ref = isObject(member) ? asString(member['$ref']) : undefined
  if (property === undefined || ref === undefined) return undefined
  const [, , name] = pointerTokens(ref)
  const mapped = Object.entries(asObject(discriminator?.['mapping'])).find(
    ([, target]) => target === ref || target === name,
  )
  const value = mapped?.[0] ?? ownValue(api, member, property) ?? name
  return value === undefined ? undefined : { property, value }
}

function pointerTokens(ref: string): readonly string[] {
  const { pointer } = parseRef(ref)
  return pointer.startsWith('/') ? parsePointer(pointer) : []
}

/** What the member itself says is the only value. */
function ownValue(api: Api, member: unknown, property: string): string | undefined {
  const schema = asObject(api.resolve(asObject(asObject(api.resolve(member))['properties'])[property]))
  const values = asArray(schema['enum'])
  return asString(schema['const']) ?? (values.length === 1 ? asString(values[0]) : undefined)
}
