import type { Edit } from '@concord-api/findings'
import { type Api, isObject, joinPointer, member, type TextEdit, valueAt } from '@concord-api/model'

import type { Declarations } from './declarations.ts'

/** A change of one of a document's files. */
export type FileEdit = Pick<Edit, 'file'> & TextEdit

/** The changes of a document's files that declare what was inferred: `x-conventions` and each `x-operation`. */
export function editsOf(api: Api, { conventions, comments, operations }: Declarations): FileEdit[] {
  const edits: FileEdit[] = [
    {
      file: api.locate('').file,
      op: 'add',
      pointer: '/x-conventions',
      value: conventions,
      before: ['servers', 'security', 'tags', 'paths', 'components'],
      comments,
    },
  ]
  // Paths may share an item: it is written once.
  const written = new Set<string>()
  for (const [pointer, members] of operations) {
    const { file, pointer: at } = api.locate(pointer)
    if (at === undefined || written.has(`${file}#${at}`)) continue
    written.add(`${file}#${at}`)
    const own = member(valueAt(api.document, pointer), 'x-operation')
    const add = (to: string, value: unknown): FileEdit => ({
      file,
      op: 'add',
      pointer: joinPointer(at, ...to.split('/')),
      value,
      before: ['parameters', 'requestBody', 'responses'],
    })
    if (!isObject(own)) edits.push(add('x-operation', members))
    else {
      for (const [name, value] of Object.entries(members)) {
        if (own[name] === undefined) edits.push(add(`x-operation/${name}`, value))
      }
    }
  }
  return edits
}
