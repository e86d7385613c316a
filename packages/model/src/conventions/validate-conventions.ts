import type { ErrorObject } from 'ajv/dist/2020.js'

import { closest } from '../document/closest.ts'
import { asObject, asString, isObject, member } from '../document/json.ts'
import { joinPointer, parsePointer, valueAt } from '../document/json-pointer.ts'
import { operationEntries } from '../operation/operation-entries.ts'
import { type VocabularyPart, vocabularyErrors } from './vocabulary.ts'

/** Something in `x-conventions` or `x-operation` that is wrong, at a pointer of the document. */
export interface ConventionProblem {
  readonly pointer: string
  readonly message: string
}

/** What an operation names, and where in the wire the names stand. */
const namedByOperation = ['pagination', 'select', 'sort', 'filter'] as const

/** Checks the declared conventions against the vocabulary, and what operations name of them against what is there. */
export function validateConventions(document: unknown): ConventionProblem[] {
  const problems: ConventionProblem[] = []
  const conventions = member(document, 'x-conventions')
  if (conventions !== undefined) check('root', conventions, '/x-conventions')
  const wire = member(conventions, 'wire')
  for (const { node, pointer } of operationEntries(document)) {
    const declared = member(node, 'x-operation')
    if (declared === undefined) continue
    const at = joinPointer(pointer, 'x-operation')
    check('operation', declared, at)
    for (const axis of namedByOperation) {
      const known = Object.keys(asObject(member(wire, axis)))
      for (const name of [member(declared, axis)].flat()) {
        if (typeof name !== 'string' || known.includes(name)) continue
        const message = `\`${name}\` is not declared in \`x-conventions.wire.${axis}\`${suggestion(name, known)}`
        problems.push({ pointer: joinPointer(at, axis), message })
      }
    }
  }
  return problems

  function check(part: VocabularyPart, value: unknown, pointer: string): void {
    const explained = vocabularyErrors(part, value).map((error) => explain(error, value, pointer))
    // One mistake can break several demands in one place: the first says enough.
    const seen = new Set<string>()
    for (const problem of explained) if (!seen.has(problem.pointer)) problems.push(problem)
    for (const problem of explained) seen.add(problem.pointer)
  }
}

function explain(error: ErrorObject, value: unknown, pointer: string): ConventionProblem {
  const at = `${pointer}${error.instancePath}`
  const name = nameOf(at)
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
      const hint = typeof given === 'string' ? suggestion(given, allowed, false) : ''
      return { pointer: at, message: `\`${name}\` must be one of ${allowed.join(', ')}${hint}` }
    }
    case 'pattern':
      return { pointer: at, message: `\`${name}\` must be ${meaningOf(error)}` }
    default:
      return { pointer: at, message: `\`${name}\` ${error.message ?? 'is not valid'}` }
  }
}

/** The member a pointer names; for an item of a list, the list and its number. */
function nameOf(pointer: string): string {
  const tokens = parsePointer(pointer)
  const last = tokens.at(-1) ?? ''
  return /^\d+$/.test(last) && tokens.length > 1 ? `${tokens.at(-2)}[${last}]` : last
}

/** What a text that does not match should have been: the schema says so, or shows the pattern. */
function meaningOf({ parentSchema, params }: ErrorObject): string {
  const description = isObject(parentSchema) ? asString(parentSchema['description']) : undefined
  if (description === undefined) return `a text that matches ${String(params['pattern'])}`
  return description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '')
}

function suggestion(word: string, candidates: readonly string[], list = true): string {
  const near = closest(word, candidates)
  if (near !== undefined) return `; did you mean \`${near}\`?`
  return list && candidates.length > 0 && candidates.length <= 12 ? `; known: ${candidates.join(', ')}` : ''
}
