import type { Api, Schema } from '@concord-api/model'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'

import type { Matches } from '../../matches.ts'
import { type Budget, createBudget } from './budget.ts'
import { createAjv } from './create-ajv.ts'
import { hasMoreThan } from './has-more-than.ts'
import { reachable } from './reachable.ts'
import { createReadOnlyNames, type ReadOnlyNames } from './read-only.ts'
import { createSchemaGraph, type SchemaGraph } from './schema-graph.ts'
import { createRequestSchemas } from './request-schemas.ts'
import { createTypesOf, type TypesOf } from './types-of.ts'

/** What is wrong with a value. */
export interface Failure {
  readonly errors: readonly ErrorObject[]
  /** What a schema within one of the errors has against a value, found in the same way. */
  readonly errorsOf: (rewritten: Schema, value: unknown) => readonly ErrorObject[]
}

/** Returns nothing for a value that is valid. */
type Validate = (value: unknown) => Failure | undefined

/** A compiled schema: the errors of a value, or nothing where it is valid. */
type Check = (value: unknown) => readonly ErrorObject[] | undefined

/** Compiles the schemas of a document when they are first needed. */
export interface Validators {
  readonly graph: SchemaGraph
  readonly typesOf: TypesOf
  readonly readOnlyNames: ReadOnlyNames
  /** What it may take to validate a value. It begins anew with each value, not with the parts `accept` looks at. */
  readonly budget: Budget
  /** Compiles a schema of the document, as requests must satisfy it. */
  readonly of: (schema: Schema) => Validate
  /** Whether a value satisfies one of the schemas; true where there are none. */
  readonly accept: (schemas: readonly Schema[], value: unknown) => boolean
  /** The rewritten schema a key stands for. */
  readonly registered: (key: string) => Schema | undefined
}

/** Of a larger value only the first error is looked for: the time to collect them all grows with its square. */
const thoroughlyRead = 10_000

/** Ajv writes a program of about a kilobyte for each, and holds all of it several times over. */
const mostSchemas = 50_000

/** Most requests are valid: what finds out with the first error is compiled first, what finds them all when needed. */
export function createValidators(api: Api, matches: Matches): Validators {
  const budget = createBudget()
  const quick = createAjv(budget, matches, { allErrors: false })
  const thorough = createAjv(budget, matches, { allErrors: true })
  const graph = createSchemaGraph(api.document)
  const registry = new Map<string, Schema>()
  const compiled = new Map<Schema, Check>()
  const readOnlyNames = createReadOnlyNames(graph)
  const keyOf = createRequestSchemas(graph, readOnlyNames, (key, schema) => {
    registry.set(key, schema)
    for (const ajv of [quick, thorough]) ajv.addSchema(asObjectSchema(schema), key)
  })
  return {
    graph,
    typesOf: createTypesOf(graph),
    readOnlyNames,
    budget,
    of,
    accept: (schemas, value) => schemas.length === 0 || schemas.some((schema) => compile(schema)(value) === undefined),
    registered: (key) => registry.get(key),
  }

  function of(schema: Schema): Validate {
    const check = compile(schema)
    return (value) => {
      budget.restart()
      return check(value) === undefined ? undefined : failure(schema, value)
    }
  }

  function failure(schema: Schema, value: unknown): Failure {
    const ajv = hasMoreThan(thoroughlyRead, value) ? quick : thorough
    const check = compileBy([ajv], schema)
    budget.restart()
    return { errors: check(value) ?? [], errorsOf: (rewritten, part) => errorsOf(ajv, rewritten, part) }
  }

  function compile(schema: Schema): Check {
    let check = compiled.get(schema)
    if (check === undefined) {
      // What ends with the first error is one condition within the other, which only so many can be.
      check = compileBy([quick, thorough], schema)
      compiled.set(schema, check)
    }
    return check
  }

  /** What no validator can be made of, as it is too large, too deep or holds an odd pattern, lets everything pass. */
  function compileBy([ajv, ...others]: readonly Ajv2020[], schema: Schema): Check {
    if (ajv === undefined || reachable(graph, schema).size > mostSchemas) return anything
    const otherwise = (): Check => compileBy(others, schema)
    try {
      const validate = ajv.getSchema(keyOf(schema))
      return validate === undefined ? anything : checkBy(validate, otherwise)
    } catch (cause) {
      if (!(cause instanceof RangeError) && !(cause instanceof SyntaxError)) throw cause
      return otherwise()
    }
  }
}

const anything: Check = () => undefined

/** JavaScript's engine translates a function when it is first called: that it is too deep may only be known then. */
function checkBy(validate: ValidateFunction, otherwise: () => Check): Check {
  let other: Check | undefined
  return (value) => {
    if (other !== undefined) return other(value)
    try {
      return errorsBy(validate, value)
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause
      other = otherwise()
      return other(value)
    }
  }
}

function errorsOf(ajv: Ajv2020, rewritten: Schema, value: unknown): readonly ErrorObject[] {
  return errorsBy(ajv.compile(asObjectSchema(rewritten)), value) ?? []
}

function errorsBy(validate: ValidateFunction, value: unknown): readonly ErrorObject[] | undefined {
  return validate(value) === true ? undefined : (validate.errors ?? [])
}

const always = {}
const never = { not: {} }

/** Ajv wants objects where schemas are referred to by key. */
function asObjectSchema(schema: Schema): object {
  return typeof schema === 'boolean' ? (schema ? always : never) : schema
}
