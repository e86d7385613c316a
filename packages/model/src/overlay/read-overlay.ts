import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

import type { ParsedFile } from '../bundle/references.ts'
import { explainSchemaError } from '../document/explain-schema-error.ts'
import { asString, isObject, member } from '../document/json.ts'
import { joinPointer } from '../document/json-pointer.ts'
import { OverlayError } from './overlay-error.ts'
import schema from './overlay.schema.json' with { type: 'json' }

/** One change, or the same change in several places. */
export type Action = {
  /** RFC 9535 JSONPath. */
  readonly target: string
  /** Where the action stands in its file. */
  readonly pointer: string
} & (
  | { readonly kind: 'update'; readonly value: unknown }
  | { readonly kind: 'copy'; readonly source: string }
  | { readonly kind: 'remove' }
)

/** What an overlay file asks for, in order. */
export interface Overlay {
  readonly file: string
  /** Of the specification: in 1.0 a target is an object or an array. */
  readonly version: '1.0' | '1.1'
  readonly actions: readonly Action[]
}

let validate: ValidateFunction<Written> | undefined

/** An overlay as its schema has it. */
interface Written {
  readonly overlay: string
  readonly actions: readonly {
    readonly target: string
    readonly update?: unknown
    readonly copy?: string
    readonly remove?: boolean
  }[]
}

/**
 * Checks what an overlay file holds.
 * @throws {OverlayError} for the first thing that is wrong.
 * @see https://spec.openapis.org/overlay/v1.1.0.html
 */
export function readOverlay({ file, parsed }: ParsedFile): Overlay {
  const fail = (message: string, pointer: string): never => {
    throw new OverlayError(message, { file, pointer })
  }
  const given = asString(member(parsed, 'overlay'))
  if (!isObject(parsed) || given === undefined) return fail('this is no overlay: it has no `overlay: 1.1.0`', '')
  if (!/^1\.[01]\.\d+$/.test(given)) return fail(`Overlay ${given} is not supported; use 1.1.0 or 1.0.0`, '/overlay')
  validate ??= new Ajv2020({ allErrors: true, verbose: true }).compile<Written>(schema)
  if (!validate(parsed)) {
    const [error] = validate.errors ?? []
    if (error === undefined) return fail('this is no overlay', '')
    const { message, pointer } = explainSchemaError(error, parsed, '', 'the overlay')
    return fail(message, pointer)
  }
  const version = given.startsWith('1.0.') ? '1.0' : '1.1'
  const actions = parsed.actions.map((written, index): Action => {
    const { target, update, copy, remove } = written
    const pointer = joinPointer('/actions', index)
    // What is removed needs no other change: the specification has `remove` win.
    if (remove === true) return { target, pointer, kind: 'remove' }
    const hasUpdate = Object.hasOwn(written, 'update')
    if (copy !== undefined && version === '1.0') return fail('`copy` came with Overlay 1.1.0', `${pointer}/copy`)
    if (copy !== undefined && hasUpdate) return fail('an action has an `update` or a `copy`, not both', pointer)
    if (copy !== undefined) return { target, pointer, kind: 'copy', source: copy }
    if (hasUpdate) return { target, pointer, kind: 'update', value: update }
    return fail('this action does nothing: it needs an `update`, a `copy` or `remove: true`', pointer)
  })
  return { file, version, actions }
}
