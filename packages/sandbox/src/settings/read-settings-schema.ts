import { asString, closest, isObject, joinPointer, member, parsePointer, valueAt, secondsOf } from '@concord-api/model'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import jsonata from 'jsonata'

import schema from './sandbox.schema.json' with { type: 'json' }
import type { SettingsErrorCode } from './settings-error.ts'

/** Something in settings that is wrong, at a JSON Pointer. */
export interface SettingsProblem {
  readonly code: SettingsErrorCode
  readonly message: string
  readonly pointer: string
  /** Whether it is the name of the member that is wrong, or its value. */
  readonly part: 'key' | 'value'
}

let compiled: ValidateFunction | undefined

/** The first thing in settings that the published schema does not allow, expressions and durations included. */
export function schemaProblem(settings: unknown): SettingsProblem | undefined {
  compiled ??= compile()
  if (compiled(settings)) return undefined
  // An `if` that fails only says that its `then` did, which has an error of its own.
  const error = (compiled.errors ?? []).find(({ keyword }) => keyword !== 'if')
  return error === undefined ? undefined : explain(error, settings)
}

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ strictTypes: false, strictRequired: false, verbose: true })
  ajv.addFormat('jsonata', { type: 'string', validate: (text: string) => expressionProblem(text) === undefined })
  ajv.addFormat('duration', { type: 'string', validate: (text: string) => secondsOf(text) !== undefined })
  return ajv.compile(schema)
}

/** What keeps a text from being a JSONata expression. */
function expressionProblem(text: string): string | undefined {
  try {
    jsonata(text)
    return undefined
  } catch (cause) {
    return asString(member(cause, 'message')) ?? 'it cannot be read'
  }
}

function explain(error: ErrorObject, settings: unknown): SettingsProblem {
  const pointer = error.instancePath
  const name = nameOf(pointer)
  const wrong = (message: string): SettingsProblem => ({ code: 'settings-invalid', message, pointer, part: 'value' })
  if (error.propertyName !== undefined) {
    const message = `"${error.propertyName}" in ${name} must be ${meaningOf(error)}`
    return { ...wrong(message), pointer: joinPointer(pointer, error.propertyName), part: 'key' }
  }
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = String(error.params['additionalProperty'])
      const known = Object.keys(member(error.parentSchema, 'properties') ?? {})
      const message = `"${unknown}" is not part of ${name}${didYouMean(unknown, known, true)}`
      return { code: 'settings-invalid', message, pointer: joinPointer(pointer, unknown), part: 'key' }
    }
    case 'required':
      return { ...wrong(`${name} needs "${String(error.params['missingProperty'])}"`), part: 'key' }
    case 'const':
      return wrong(`${name} must be ${JSON.stringify(error.params['allowedValue'])}`)
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String)
      const given = valueAt(settings, pointer)
      const hint = typeof given === 'string' ? didYouMean(given, allowed) : ''
      return wrong(`${name} must be one of ${allowed.join(', ')}${hint}`)
    }
    case 'format': {
      if (error.params['format'] !== 'jsonata') return wrong(`${name} must be ${meaningOf(error)}`)
      const reason = expressionProblem(String(valueAt(settings, pointer))) ?? ''
      return { ...wrong(`${name} is no JSONata expression: ${reason}`), code: 'expression-invalid' }
    }
    case 'pattern':
      return wrong(`${name} must be ${meaningOf(error)}`)
    case 'minLength':
    case 'minItems':
      return wrong(`${name} must not be empty`)
    case 'type':
      return wrong(`${name} must be ${[error.params['type']].flat().map(withArticle).join(' or ')}`)
    default:
      return wrong(`${name} ${error.message ?? 'is not valid'}`)
  }
}

/** The member a pointer names; for an item of a list, the list and its number. */
function nameOf(pointer: string): string {
  const tokens = parsePointer(pointer)
  const last = tokens.at(-1)
  if (last === undefined) return 'sandbox.yaml'
  return /^\d+$/.test(last) && tokens.length > 1 ? `"${tokens.at(-2)}[${last}]"` : `"${last}"`
}

/** What a text should have been: the schema's description says so. */
function meaningOf({ parentSchema, params }: ErrorObject): string {
  const description = isObject(parentSchema) ? asString(parentSchema['description']) : undefined
  if (description === undefined) return `a text that matches ${String(params['pattern'])}`
  return description.replace(/^An? /, (article) => article.toLowerCase()).replace(/\.$/, '')
}

function withArticle(type: unknown): string {
  return /^[aeio]/.test(String(type)) ? `an ${String(type)}` : `a ${String(type)}`
}

/** `; did you mean "users"?`, or what there is where that is little. */
export function didYouMean(word: string, candidates: readonly string[], list = false): string {
  const near = closest(word, candidates)
  if (near !== undefined) return `; did you mean "${near}"?`
  return list && candidates.length > 0 && candidates.length <= 16 ? `; it can have: ${candidates.join(', ')}` : ''
}
