import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'

import { closest } from '../document/closest.ts'
import { asObject, asString, isObject, member } from '../document/json.ts'
import { joinPointer, valueAt } from '../document/json-pointer.ts'
import { operationEntries } from '../operation/operation-entries.ts'
import schema from './x-conventions.schema.json' with { type: 'json' }

/** Something in `x-conventions` or `x-operation` that is wrong, at a pointer of the document. */
export interface ConventionProblem {
  readonly pointer: string
  readonly message: string
}

/** Checks the declared conventions against the vocabulary, and the names in them against the document. */
export function validateConventions(document: unknown): ConventionProblem[] {
  const { root, operation } = validators()
  const problems: ConventionProblem[] = []
  const conventions = member(document, 'x-conventions')
  if (conventions !== undefined) check(root, conventions, '/x-conventions')
  const strategies = Object.keys(asObject(valueAt(conventions, '/wire/pagination')))
  for (const { node, pointer } of operationEntries(document)) {
    const declared = member(node, 'x-operation')
    if (declared === undefined) continue
    const at = joinPointer(pointer, 'x-operation')
    check(operation, declared, at)
    const strategy = asString(member(declared, 'pagination'))
    if (strategy !== undefined && !strategies.includes(strategy)) {
      problems.push({
        pointer: joinPointer(at, 'pagination'),
        message: `\`${strategy}\` is no pagination strategy of \`x-conventions.wire.pagination\`${suggestion(strategy, strategies)}`,
      })
    }
  }
  return problems

  function check(validate: ValidateFunction, value: unknown, pointer: string): void {
    if (validate(value)) return
    for (const error of mostSpecific(validate.errors ?? [])) problems.push(explain(error, value, pointer))
  }
}

let compiled: { root: ValidateFunction; operation: ValidateFunction } | undefined

function validators(): { root: ValidateFunction; operation: ValidateFunction } {
  if (compiled === undefined) {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, verbose: true })
    const root = ajv.compile(schema)
    const operation = ajv.getSchema(`${schema.$id}#/$defs/operation`)
    if (operation === undefined) throw new Error('the schema of x-operation is missing from x-conventions.schema.json')
    compiled = { root, operation }
  }
  return compiled
}

/** The errors inside the branches of a `oneOf` say less than the `oneOf` itself. */
function mostSpecific(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === 'oneOf').map((error) => `${error.schemaPath}/`)
  return errors.filter((error) => !unions.some((union) => isBelow(error, union, errors)))
}

function isBelow(error: ErrorObject, union: string, errors: readonly ErrorObject[]): boolean {
  const at = errors.find((other) => `${other.schemaPath}/` === union)?.instancePath
  return error.keyword !== 'oneOf' && at !== undefined && error.instancePath.startsWith(at)
}

function explain(error: ErrorObject, value: unknown, pointer: string): ConventionProblem {
  const at = `${pointer}${error.instancePath}`
  const name = at.split('/').at(-1) ?? at
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = String(error.params['additionalProperty'])
      const known = Object.keys(asObject(member(error.parentSchema, 'properties')))
      return {
        pointer: joinPointer(at, unknown),
        message: `\`${unknown}\` is not part of \`${name}\`${suggestion(unknown, known)}`,
      }
    }
    case 'required':
      return { pointer: at, message: `\`${name}\` needs \`${String(error.params['missingProperty'])}\`` }
    case 'const':
      return { pointer: at, message: `\`${name}\` must be ${JSON.stringify(error.params['allowedValue'])}` }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String)
      const given = valueAt(value, error.instancePath)
      const hint = typeof given === 'string' ? suggestion(given, allowed) : ''
      return { pointer: at, message: `\`${name}\` must be one of ${allowed.join(', ')}${hint}` }
    }
    case 'oneOf':
      return { pointer: at, message: `\`${name}\` ${oneOfMessage(error)}` }
    default:
      return { pointer: at, message: `\`${name}\` ${error.message ?? 'is not valid'}` }
  }
}

function oneOfMessage(error: ErrorObject): string {
  const description = isObject(error.parentSchema) ? asString(error.parentSchema['description']) : undefined
  return description === undefined ? 'has none of the forms allowed here' : `must say: ${description}`
}

function suggestion(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates)
  if (near !== undefined) return `; did you mean \`${near}\`?`
  return candidates.length > 0 && candidates.length <= 12 ? `; known: ${candidates.join(', ')}` : ''
}
