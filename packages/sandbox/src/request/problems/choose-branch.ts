import { asArray, asString, isObject, type JsonObject, member, type Schema } from '@concord-api/model'
import type { ErrorObject } from 'ajv/dist/2020.js'

import { propertiesOf } from '../schemas/schema-graph.ts'
import type { Validators } from '../schemas/validators.ts'

/** A branch of `anyOf` or `oneOf`, and what it has against a value. */
export interface BranchErrors {
  readonly branch: Schema
  /** Those of the validator; the settled ones may be fewer. */
  readonly count: number
  readonly errors: readonly ErrorObject[]
}

/**
 * The errors of the branch a caller most likely meant: one for values of that type, whose discriminating property
 * matches, and with the fewest errors. Branches that only want other types, or other values, are told together; where
 * nothing tells branches apart, the error stays the one of the union.
 */
export function chooseBranch(
  validators: Validators,
  union: ErrorObject,
  branches: readonly BranchErrors[],
): readonly ErrorObject[] {
  if (branches.some(({ errors }) => errors.length === 0)) return [union]
  const typed = branches.filter(({ errors }) => !errors.some(isMistyped))
  if (typed.length === 0) return [together(union, branches, 'type', 'type')]
  if (typed.every(({ errors }) => errors.every(isOtherValue))) return [together(union, typed, 'enum', 'allowedValues')]
  const ranked = typed
    .map((branch) => ({ ...branch, distance: distanceOf(validators, branch, union.data) }))
    .toSorted((left, right) => left.distance - right.distance)
  const [best, next] = ranked
  if (best === undefined || best.distance === next?.distance) return [union]
  return best.errors.map((error) => ({ ...error, instancePath: union.instancePath + error.instancePath }))
}

function isMistyped({ instancePath, keyword }: ErrorObject): boolean {
  return instancePath === '' && keyword === 'type'
}

function isOtherValue({ instancePath, keyword }: ErrorObject): boolean {
  return instancePath === '' && (keyword === 'enum' || keyword === 'const')
}

/** One error with what all the branches would take. */
function together(
  union: ErrorObject,
  branches: readonly BranchErrors[],
  keyword: 'enum' | 'type',
  param: 'allowedValues' | 'type',
): ErrorObject {
  const wanted = branches.flatMap(({ errors }) =>
    errors.flatMap((error) =>
      error.keyword === 'const' ? [error.params['allowedValue']] : [error.params[param]].flat(),
    ),
  )
  return { ...union, keyword, params: { [param]: [...new Set(wanted)].filter((each) => each !== undefined) } }
}

/** How far a value is from a branch; a property with a fixed value outweighs every error that is not about one. */
function distanceOf({ registered }: Validators, { branch, errors }: BranchErrors, data: unknown): number {
  const mismatches = errors.filter(
    ({ instancePath, keyword }) =>
      (keyword === 'const' || keyword === 'enum') && instancePath !== '' && !instancePath.includes('/', 1),
  )
  const matches = fixedProperties(branch, registered).filter(([name, values]) => {
    const sent = member(data, name)
    return sent !== undefined && values.includes(sent)
  })
  return errors.length + 1000 * (mismatches.length - matches.length)
}

/** The properties of a branch that can have certain values only. */
function fixedProperties(
  schema: Schema,
  registered: Validators['registered'],
  depth = 0,
): (readonly [string, readonly unknown[]])[] {
  if (!isObject(schema) || depth > 8) return []
  const target = registered(asString(schema['$ref']) ?? '')
  const nested = [target, ...asArray(schema['allOf'])].flatMap((part) =>
    isObject(part) ? fixedProperties(part, registered, depth + 1) : [],
  )
  const own = propertiesOf(schema).flatMap(([name, property]) => {
    const values = fixedValues(property)
    return values.length === 0 ? [] : [[name, values] as const]
  })
  return [...own, ...nested]
}

function fixedValues(property: Schema): readonly unknown[] {
  if (!isObject(property)) return []
  const { const: only, enum: several }: JsonObject = property
  return only === undefined ? asArray(several) : [only]
}
