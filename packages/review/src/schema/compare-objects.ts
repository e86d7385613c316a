import { additionalPropertiesNarrowed } from '../rules/additional-properties-narrowed.ts'
import { additionalPropertiesWidened } from '../rules/additional-properties-widened.ts'
import { constraintAdded } from '../rules/constraint-added.ts'
import { constraintRemoved } from '../rules/constraint-removed.ts'
import { propertyAdded } from '../rules/property-added.ts'
import { propertyOptional } from '../rules/property-optional.ts'
import { propertyRemoved } from '../rules/property-removed.ts'
import { propertyRequired } from '../rules/property-required.ts'
import { requiredPropertyAdded } from '../rules/required-property-added.ts'
import { nameOf } from '../engine/name-of.ts'
import type { Side } from '../engine/side.ts'
import type { Direction } from '../finding.ts'
import { compareSlot, type SlotRules } from './compare-slot.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { type Held, type SchemaView, viewOf } from './schema-view.ts'
import { OBJECT } from './value-types.ts'

const constraints: SlotRules = { narrowed: constraintAdded, widened: constraintRemoved }

/** Compares the properties of objects, as those see them who send or read them. */
export function compareObjects(both: SchemaPair): void {
  const { base, head, direction, comparison } = both
  if ((base.types & head.types & OBJECT) === 0) return
  const before = travelling(comparison.base, base, direction)
  const after = travelling(comparison.head, head, direction)
  for (const [name, property] of before) {
    const there = after.get(name)
    if (there === undefined) reportRemoved(both, name, property)
    else both.compare(property.schema, there.schema)
  }
  for (const [name, property] of after) if (!before.has(name)) reportAdded(both, name, property)
  for (const [name, pointer] of head.required) {
    if (base.required.has(name) || !(after.has(name) ? before.has(name) : !head.properties.has(name))) continue
    reportSchema(
      both,
      propertyRequired,
      { base: before.get(name)?.pointer, head: pointer },
      { ...propertyIn(both, name) },
    )
  }
  for (const [name, pointer] of base.required) {
    if (head.required.has(name) || !(before.has(name) ? after.has(name) : !base.properties.has(name))) continue
    reportSchema(
      both,
      propertyOptional,
      { base: pointer, head: after.get(name)?.pointer },
      { ...propertyIn(both, name) },
    )
  }
  const slots: SlotRules = {
    narrowed: additionalPropertiesNarrowed,
    widened: additionalPropertiesWidened,
    // Who reads only what is declared does not see what else there may be now.
    levelOf: (from) => (direction === 'response' && from === 'none' ? 'risky' : undefined),
  }
  for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
    compareSlot(both, slots, keyword, base.schemas.get(keyword), head.schemas.get(keyword))
  compareSlot(both, constraints, 'propertyNames', base.schemas.get('propertyNames'), head.schemas.get('propertyNames'))
}

/** The properties that are there in this direction: `readOnly` ones are never sent, `writeOnly` ones never answered. */
function travelling(side: Side, view: SchemaView, direction: Direction): Map<string, Held> {
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly'
  return new Map(
    [...view.properties].filter(
      ([, property]) => !viewOf(side, property.schema).parts.some(({ node }) => node[hidden] === true),
    ),
  )
}

function reportRemoved(both: SchemaPair, name: string, property: Held): void {
  const { base, head, direction } = both
  // It is still there, for the other direction.
  const kept = head.properties.get(name)
  const where = { base: property.pointer, head: kept?.pointer }
  const optional = direction === 'response' && !base.required.has(name)
  reportSchema(both, propertyRemoved, where, { ...propertyIn(both, name), level: optional ? 'risky' : undefined })
}

function reportAdded(both: SchemaPair, name: string, property: Held): void {
  const { base, head } = both
  const where = { base: base.properties.get(name)?.pointer, head: property.pointer }
  const required = head.required.has(name) && !(base.required.has(name) && !base.properties.has(name))
  reportSchema(both, required ? requiredPropertyAdded : propertyAdded, where, propertyIn(both, name))
}

function propertyIn({ headSchema }: SchemaPair, name: string): { subject: string; what: string } {
  const owner = nameOf(headSchema.members[0]?.pointer ?? '')
  return { subject: owner, what: `\`${name}\`` }
}
