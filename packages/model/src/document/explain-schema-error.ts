import type { ErrorObject } from 'ajv/dist/2020.js'

import { closest } from './closest.ts'
import { asObject, asString, isObject, member } from './json.ts'
import { joinPointer, parsePointer, valueAt } from './json-pointer.ts'

/** What breaks a schema, in words for a person. */
export interface Explanation {
  readonly pointer: string
  readonly message: string
}

/**
 * Explains an error of a validator that runs with `verbose`.
 * @param value What was validated.
 * @param pointer Where that stands.
 * @param whole What it is called, where the error is about all of it and the pointer has no name for it.
 */
export function explainSchemaError(error: ErrorObject, value: unknown, pointer: string, whole = ''): Explanation {
  const at = `${pointer}${error.instancePath}`
  const name = nameOf(at) || whole
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

/** Which word may have been meant, or which there are. */
export function suggestion(word: string, candidates: readonly string[], list = true): string {
  const near = closest(word, candidates)
  if (near !== undefined) return `; did you mean \`${near}\`?`
  return list && candidates.length > 0 && candidates.length <= 12 ? `; known: ${candidates.join(', ')}` : ''
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
