import { joinPointer } from '@concord-api/model'

import type { FixOf } from './fix-of.ts'
import { operationOf } from './operation-of.ts'

/** Gives an operation the name every tool calls it by already: one made of its method and path. */
export const operationId: FixOf = (found) => {
  const operation = operationOf(found)
  if (operation === undefined) return undefined
  const { file, pointer } = found.loaded.api.locate(operation.pointer)
  return [{ file, op: 'add', pointer: joinPointer(pointer, 'operationId'), value: operation.id, first: true }]
}
