import { isObject, joinPointer } from '@concord-api/model'

/** A name or a value of a document that may be text. */
export interface DocumentField {
  /** JSON Pointer to the member, for a name as for its value. */
  readonly pointer: string
  readonly part: 'name' | 'value'
  readonly text: string
}

/** Every name of a member and every value that is no list and no object, in the order of the document. */
export function documentFields(document: unknown): DocumentField[] {
  const fields: DocumentField[] = []
  changeFields(document, (_, pointer, part, text) => {
    fields.push({ pointer, part, text })
    return undefined
  })
  return fields
}

/**
 * A copy of a document with other texts in some of its fields.
 * @param change - told of each field, by its number among all of them; gives the text that takes its place, or undefined
 */
export function changeFields(
  document: unknown,
  change: (index: number, pointer: string, part: DocumentField['part'], text: string) => string | undefined,
): unknown {
  let index = 0
  return copy(document, '')

  function copy(node: unknown, pointer: string): unknown {
    if (Array.isArray(node)) return node.map((item, position) => copy(item, joinPointer(pointer, position)))
    if (!isObject(node)) return node === null ? null : (change(index++, pointer, 'value', String(node)) ?? node)
    // `fromEntries` makes a member of `__proto__`, as JSON does.
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => {
        const at = joinPointer(pointer, name)
        const changed = change(index++, at, 'name', name) ?? name
        return [changed, copy(value, at)]
      }),
    )
  }
}
