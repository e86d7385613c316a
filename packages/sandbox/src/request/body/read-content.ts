import type { LocatedSchema, MediaType, Operation } from '@concord-api/model'

import { type FieldProblem, Refusal } from '../../refusal.ts'
import { problemsOf } from '../problems/problems-of.ts'
import { textProblem } from '../problems/text-problem-of.ts'
import { createFillDefaults } from '../schemas/defaults.ts'
import { reachable } from '../schemas/reachable.ts'
import { createRemoveReadOnly } from '../schemas/remove-read-only.ts'
import type { Tools } from '../tools.ts'
import { TextProblem } from '../values/text-problem.ts'
import type { BodyKind } from './media-type.ts'
import type { Parsed } from './parsed.ts'
import { createReadBytes } from './read-bytes.ts'

/** Makes of bytes in one media type the value that the document describes. */
export type ReadContent = (bytes: Uint8Array, contentType: string, problems: FieldProblem[]) => unknown

export function createReadContent(
  tools: Tools,
  operation: Operation,
  kind: BodyKind,
  described: MediaType,
): ReadContent {
  if (kind === 'bytes') return (bytes) => bytes
  const readBytes = createReadBytes(tools, kind, described)
  const check = createCheck(tools, operation, isOpaque(tools, kind, described) ? undefined : described.schema)
  return (bytes, contentType, problems) => {
    try {
      const parsed = readBytes(bytes, contentType)
      if (!(parsed instanceof Promise)) return check(parsed, problems)
      return parsed.then((found) => check(found, problems)).catch((error: unknown) => refuse(error, problems))
    } catch (error) {
      return refuse(error, problems)
    }
  }
}

/** What is wrong with the way a field is written is its problem; escapes that are broken spoil the whole body. */
function refuse(error: unknown, problems: FieldProblem[]): undefined {
  if (!(error instanceof TextProblem)) throw error
  if (error.code === 'encoding') throw new Refusal('malformed-body', `the body ${error.message}`)
  problems.push(textProblem(error, 'body', ''))
}

/** Whether a text is not the value its schema describes but a notation of it, such as XML. */
function isOpaque({ validators }: Tools, kind: BodyKind, { schema }: MediaType): boolean {
  return kind === 'text' && schema !== undefined && validators.typesOf([schema.schema])?.has('string') === false
}

/** Takes out what a caller cannot set, validates the rest, and fills in defaults where something is created. */
function createCheck(
  { validators }: Tools,
  operation: Operation,
  located: LocatedSchema | undefined,
): (parsed: Parsed, problems: FieldProblem[]) => unknown {
  if (located === undefined) return restored
  const schemas = [located.schema]
  const reached = [...reachable(validators.graph, located.schema)]
  const removeReadOnly = reached.some((schema) => schema['readOnly'] === true)
    ? createRemoveReadOnly(validators)
    : undefined
  const fills = creates(operation) && reached.some((schema) => Object.hasOwn(schema, 'default'))
  const fillDefaults = fills ? createFillDefaults(validators) : undefined
  const validate = validators.of(located.schema)
  return (parsed, problems) => {
    removeReadOnly?.(parsed.value, schemas)
    const failure = validate(parsed.value)
    if (failure === undefined) fillDefaults?.(parsed.value, schemas)
    else problems.push(...problemsOf(validators, failure, 'body', []))
    return restored(parsed)
  }
}

function restored({ restore, value }: Parsed): unknown {
  restore?.(value)
  return value
}

/** A change says what changes: what it leaves out is not to become a default. */
function creates({ method, verb }: Operation): boolean {
  return verb === 'create' || (method === 'POST' && verb !== 'update' && verb !== 'replace')
}
