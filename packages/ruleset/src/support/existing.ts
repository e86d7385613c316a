import { type Api, joinPointer, valueAt } from '@concord-api/model'

/** The pointer of a member when it exists, otherwise that of its parent: a finding names a node that is there. */
export function existing(api: Api, parent: string, member: string | number): string {
  const pointer = joinPointer(parent, member)
  return valueAt(api.document, pointer) === undefined ? parent : pointer
}
