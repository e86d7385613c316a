import { isObject, type JsonObject, member, type OnNull, type Wire } from '@concord-api/model'

import { Refusal } from '../refusal.ts'
import { chooseSchema } from '../schema/fits.ts'
import type { Shapes } from '../schema/shape.ts'

type NullMeaning = OnNull | 'unspecified'

/** How a change is merged into what is there. */
export interface Merging {
  readonly shapes: Shapes
  /** What null does where the property itself does not say. */
  readonly onNull: NullMeaning
  /** By the name of a list: the property that tells its items apart, where items are changed one by one. */
  readonly itemKeys: Readonly<Record<string, string>>
}

/** What null does in an update of an API: as declared; a merge patch deletes (RFC 7396). */
export function nullMeaning(update: Wire['update']): NullMeaning {
  return update?.onNull ?? (update === undefined || update.semantics === 'merge-patch' ? 'delete' : 'unspecified')
}

/**
 * What a value becomes by a change that leaves alone what it does not name: objects are merged, all else is replaced.
 * `request` are the schemas of the change, `answer` those of the value.
 * @throws {Refusal} for a null that is refused.
 */
export function merge(
  merging: Merging,
  value: JsonObject,
  change: JsonObject,
  request: readonly unknown[],
  answer: readonly unknown[],
  path = '',
): JsonObject {
  const merged: Record<string, unknown> = { ...value }
  const asked = withChoices(merging.shapes, request, change)
  const shown = withChoices(merging.shapes, answer, value)
  for (const [name, wanted] of Object.entries(change)) {
    if (name === '__proto__') continue
    const schemas = asked.get(name) ?? []
    const target = shown.get(name) ?? []
    const at = path === '' ? name : `${path}.${name}`
    if (wanted === null) applyNull(merging, merged, name, at, schemas, target)
    else if (isObject(wanted)) {
      const before = member(value, name)
      merged[name] = merge(merging, isObject(before) ? before : {}, wanted, schemas, target, at)
    } else if (Array.isArray(wanted)) {
      merged[name] = mergeList(merging, member(value, name), wanted, schemas, target, name, at)
    } else merged[name] = wanted
  }
  return merged
}

function applyNull(
  merging: Merging,
  merged: Record<string, unknown>,
  name: string,
  at: string,
  schemas: readonly unknown[],
  target: readonly unknown[],
): void {
  const declared = schemas.map((schema) => member(schema, 'x-on-null')).find((meaning) => meaning !== undefined)
  const meaning = (declared ?? merging.onNull) as NullMeaning
  if (meaning === 'keep') return
  if (meaning === 'reject') {
    const message = `${at} must not be null`
    throw new Refusal('invalid-request', message, { fields: [{ in: 'body', name: at, message, code: 'null' }] })
  }
  const shape = merging.shapes.of(target)
  if (meaning === 'reset' && shape.default !== undefined) merged[name] = shape.default
  // A property that answers must have cannot go; where it may be null, that says that it has no value.
  else if (mayBeNull(merging.shapes, target)) merged[name] = null
  else delete merged[name]
}

function mayBeNull(shapes: Shapes, schemas: readonly unknown[]): boolean {
  const { types, choices } = shapes.of(schemas)
  return types?.has('null') === true || choices.some((choice) => choice.some((schema) => mayBeNull(shapes, [schema])))
}

function mergeList(
  merging: Merging,
  before: unknown,
  wanted: readonly unknown[],
  request: readonly unknown[],
  answer: readonly unknown[],
  name: string,
  at: string,
): unknown[] {
  const key = Object.hasOwn(merging.itemKeys, name) ? merging.itemKeys[name] : undefined
  if (key === undefined) return [...wanted]
  const [asked, shown] = [merging.shapes.of(request).items, merging.shapes.of(answer).items]
  const merged = Array.isArray(before) ? [...(before as unknown[])] : []
  for (const item of wanted) {
    const index = merged.findIndex((known) => member(known, key) === member(item, key))
    const known = index < 0 ? {} : merged[index]
    const next = isObject(item) && isObject(known) ? merge(merging, known, item, asked, shown, at) : item
    if (index < 0) merged.push(next)
    else merged[index] = next
  }
  return merged
}

/** The properties a schema has for a value, those of the forms it chooses between included. */
function withChoices(
  shapes: Shapes,
  schemas: readonly unknown[],
  value: JsonObject,
): ReadonlyMap<string, readonly unknown[]> {
  const shape = shapes.of(schemas)
  if (shape.choices.length === 0) return shape.properties
  const chosen = shape.choices.map((choice) => chooseSchema(shapes, choice, value))
  return new Map([...shape.properties, ...shapes.of(chosen).properties])
}
