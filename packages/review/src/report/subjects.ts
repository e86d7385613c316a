import { type Api, canonicalPointer, joinPointer, member, parsePointer } from '@concord-api/model'

import { itemName } from './item-name.ts'

/**
 * Names places of a document: the operation by its id, items of lists by what they are known by, path parameters by
 * their position. What stands in a member of `allOf` counts as standing around it, since it means the same. So a
 * subject stays when its node moves to another line or file, or among its neighbours.
 */
export function subjectsOf({ document, operations }: Api): (pointer: string) => string {
  const ids = new Map(operations.map(({ id, pointer }) => [pointer, id]))
  return (pointer) => {
    const tokens = parsePointer(canonicalPointer(document, pointer))
    const names: string[] = []
    let node: unknown = document
    let at = ''
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] ?? ''
      const parent = node
      node = member(node, token)
      at = joinPointer(at, token)
      const id = ids.get(at)
      if (id !== undefined) names.splice(0, names.length, 'operations', id)
      else if (token === 'allOf' && Array.isArray(node)) {
        // Its member is passed over as well.
        const inner = tokens[++index]
        if (inner === undefined) names.push(token)
        else {
          node = member(node, inner)
          at = joinPointer(at, inner)
        }
      } else if (Array.isArray(parent)) names.push(itemName(node) ?? token)
      else names.push(names[0] === 'paths' && names.length === 1 ? token.replace(/\{[^{}]*\}/g, '{}') : token)
    }
    return joinPointer('', ...names)
  }
}
