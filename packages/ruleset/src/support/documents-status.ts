import { type Api, asObject, joinPointer, type Operation, valueAt } from '@concord-api/model'

/** The statuses of an operation's responses, as written; one whose `$ref` leads nowhere is among them. */
export function documentedStatuses(api: Api, operation: Operation): string[] {
  return Object.keys(asObject(valueAt(api.document, joinPointer(operation.pointer, 'responses'))))
}

/** Whether an operation documents a status: by itself, by the range it is in, or by what it says of any other. */
export function documentsStatus(api: Api, operation: Operation, status: number): boolean {
  const documented = documentedStatuses(api, operation)
  return [String(status), `${String(status)[0]}XX`, 'default'].some((name) => documented.includes(name))
}
