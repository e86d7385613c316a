import {
  type Api,
  asArray,
  asObject,
  isObject,
  joinPointer,
  type LocatedSchema,
  member,
  parsePointer,
  type SchemaObject,
} from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { applicableSchemas } from './applicable-schemas.ts'
import { existing } from './existing.ts'
import { hasType, type ValueType } from './has-type.ts'

/** What a body must hold at a place that conventions declare. */
export interface ExpectedPlace {
  /** JSON Pointer into the body. */
  readonly at: string
  /** Left out where any will do. */
  readonly type?: ValueType
  /** Whether the value, and what it is in, must always be there. */
  readonly required: boolean
  /** What is read there: `the message`. */
  readonly role: string
  /** The forms of the body that need not have it. */
  readonly exempt?: (form: LocatedSchema) => boolean
}

/** Where the schema of a body does not promise what conventions say is read from it. */
export function placeProblems(api: Api, body: LocatedSchema, expected: ExpectedPlace): Problem[] {
  // `concord-conventions-valid` reports a place that is no pointer.
  if (expected.at !== '' && !expected.at.startsWith('/')) return []
  const tokens = parsePointer(expected.at)
  // By depth in the pointer. A schema that is reached in several ways, or in a circle, is looked at once.
  const seen = Array.from({ length: tokens.length + 1 }, () => new Set<unknown>())
  return walk(body, 0)

  function walk(located: LocatedSchema, depth: number): Problem[] {
    if (isObject(located.schema) && seen[depth]?.has(located.schema)) return []
    seen[depth]?.add(located.schema)
    const { schemas, complete } = applicableSchemas(api, located)
    const token = tokens[depth]
    const found = token === undefined ? undefined : findChild(schemas, token)
    if (token !== undefined && found !== undefined) {
      const missing =
        expected.required && !isRequired(schemas, token) ? optionalProblem(found.parent, token, depth) : []
      return [...missing, ...walk(found.child, depth + 1)]
    }
    const typed = token !== undefined ? undefined : expected.type === undefined || hasType(schemas, expected.type)
    if (typed === true) return []
    if (typed === undefined) {
      const choices = alternatives(schemas)
      const demanded = choices.filter((choice) => expected.exempt?.(choice) !== true)
      if (choices.length > 0) return demanded.flatMap((choice) => walk(choice, depth))
      if (!complete) return []
    }
    const { pointer } = schemas[0] ?? located
    return [token === undefined ? typeProblem(pointer, expected.type) : missingProblem(pointer, token, depth)]
  }

  function typeProblem(pointer: string, type: ValueType | undefined): Problem {
    const name = expected.at === '' ? 'the body' : `\`${expected.at}\``
    return {
      pointer: existing(api, pointer, 'type'),
      message: `${name} must always hold ${expected.role}: set \`type: ${type}\``,
    }
  }

  function missingProblem(pointer: string, token: string, depth: number): Problem {
    const next = tokens[depth + 1]
    const type = next === undefined ? expected.type : isIndex(next) ? 'array' : 'object'
    const ofType = type === undefined ? '' : ` of type \`${type}\``
    const fix = isIndex(token)
      ? `add \`items\`${ofType}`
      : `add the ${expected.required ? 'required ' : ''}property \`${token}\`${ofType}`
    return {
      pointer: existing(api, pointer, 'properties'),
      message: `the body has no \`${placeUpTo(depth)}\`, where \`x-conventions\` place ${expected.role}: ${fix}`,
    }
  }

  function optionalProblem(parent: SchemaObject, token: string, depth: number): Problem[] {
    if (isIndex(token)) return []
    return [
      {
        pointer: existing(api, parent.pointer, 'required'),
        message: `\`${placeUpTo(depth)}\` may be missing, but ${expected.role} is read there: add \`${token}\` to \`required\``,
      },
    ]
  }

  function placeUpTo(depth: number): string {
    return joinPointer('', ...tokens.slice(0, depth + 1))
  }
}

function findChild(
  schemas: readonly SchemaObject[],
  token: string,
): { parent: SchemaObject; child: LocatedSchema } | undefined {
  for (const parent of schemas) {
    const property = member(parent.schema['properties'], token)
    if (isSchema(property)) {
      return { parent, child: { schema: property, pointer: joinPointer(parent.pointer, 'properties', token) } }
    }
    const items = parent.schema['items']
    if (isIndex(token) && isSchema(items)) {
      return { parent, child: { schema: items, pointer: joinPointer(parent.pointer, 'items') } }
    }
  }
  return undefined
}

function isRequired(schemas: readonly SchemaObject[], name: string): boolean {
  return schemas.some(({ schema }) => asArray(schema['required']).includes(name))
}

/** A value has one of these forms; what is read from it must be in each. */
function alternatives(schemas: readonly SchemaObject[]): LocatedSchema[] {
  return schemas.flatMap(({ schema, pointer }) =>
    (['oneOf', 'anyOf'] as const).flatMap((keyword) =>
      asArray(schema[keyword]).flatMap((choice, index) =>
        // A form that is only a condition, `anyOf: [{ required: [a] }, …]`, does not describe the value.
        isObject(choice) && describesValue(choice)
          ? [{ schema: choice, pointer: joinPointer(pointer, keyword, index) }]
          : [],
      ),
    ),
  )
}

function describesValue(choice: object): boolean {
  return Object.keys(asObject(choice)).some((keyword) => keyword !== 'required' && keyword !== 'not')
}

function isIndex(token: string): boolean {
  return /^(-1|\d+)$/.test(token)
}

function isSchema(value: unknown): value is LocatedSchema['schema'] {
  return isObject(value) || typeof value === 'boolean'
}
