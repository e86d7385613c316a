import { type Api, asObject, isObject, joinPointer, type Operation, valueAt } from '../../packages/model/src/index.ts'
import type { Mutation } from './mutation.ts'

/* What operators find in a document to mutate. */

/** Something of each operation. */
export const each = (make: (operation: Operation, api: Api) => Iterable<Mutation> | Mutation | undefined) =>
  function* (api: Api): Iterable<Mutation> {
    for (const operation of api.operations) {
      const made = make(operation, api)
      if (made === undefined) continue
      if (Symbol.iterator in made) yield* made
      else yield made
    }
  }

export const at = (operation: Operation, ...tokens: string[]): string => joinPointer(operation.pointer, ...tokens)
export const snakeCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const kebabCase = (text: string): string => snakeCase(text).replace(/^_/, '').replaceAll('_', '-')

/** The error responses of an operation that has the status as its own, not behind a range. */
export function* errorResponses(operation: Operation): Iterable<string> {
  for (const { status } of operation.responses) if (/^[45]\d\d$/.test(status)) yield status
}

/** Members of a map below `components`, as far as it is there. */
export function* components(
  api: Api,
  section: string,
): Iterable<[name: string, node: Record<string, unknown>, pointer: string]> {
  const found = asObject(valueAt(api.document, `/components/${section}`))
  for (const [name, node] of Object.entries(found)) {
    if (isObject(node)) yield [name, node as Record<string, unknown>, joinPointer('/components', section, name)]
  }
}

/** Every place in a body that the conventions name, changed to one that is not there. */
export function* wirePlaces(api: Api, pointer: string): Iterable<Mutation> {
  const node = valueAt(api.document, pointer)
  if (typeof node === 'string') {
    if (/^\/[\w/-]+$/.test(node) && !pointer.includes('/environment/')) yield { pointer, value: '/nothing/here' }
    return
  }
  if (typeof node !== 'object' || node === null) return
  for (const name of Object.keys(node)) yield* wirePlaces(api, joinPointer(pointer, name))
}
