import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'

import schema from './x-conventions.schema.json' with { type: 'json' }

/** The parts of the vocabulary that stand somewhere of their own. */
export type VocabularyPart = 'onNull' | 'operation' | 'require' | 'root' | 'wire'

let ajv: Ajv2020 | undefined

/**
 * What is wrong with a declaration, by the published schema; empty when nothing is. Compiled when it is first needed:
 * documents without conventions do not pay for it.
 */
export function vocabularyErrors(part: VocabularyPart, value: unknown): readonly ErrorObject[] {
  const validate = validator(part)
  if (validate(value)) return []
  // An `if` that fails only says that its `then` did, which has an error of its own.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
}

function validator(part: VocabularyPart): ValidateFunction {
  ajv ??= new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false, verbose: true }).addSchema(schema)
  const validate = ajv.getSchema(part === 'root' ? schema.$id : `${schema.$id}#/$defs/${part}`)
  if (validate === undefined) throw new Error(`x-conventions.schema.json has no ${part}`)
  return validate
}
