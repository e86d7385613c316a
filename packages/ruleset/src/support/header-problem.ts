import { type Api, asObject, type Header, joinPointer, type Response, valueAt } from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { existing } from './existing.ts'
import { oncePerApi } from './once-per-api.ts'
import { mostUsed, reference } from './reference.ts'
import { isSameHeader } from './same-header.ts'

/** The problem of a response that does not document a header; undefined when it does, in whatever case. */
export function headerProblem(api: Api, response: Response, name: string, reason: string): Problem | undefined {
  // Not `response.headers`, which leaves out a header whose `$ref` leads nowhere.
  const documented = Object.keys(asObject(valueAt(api.document, joinPointer(response.pointer, 'headers'))))
  if (documented.some((other) => isSameHeader(other, name))) return undefined
  const pointer = existing(api, response.pointer, 'headers')
  const usual = usualHeader(api, name)
  const ref = usual === undefined ? undefined : reference(api, 'headers', usual, pointer)
  return { pointer, message: `${reason}: add the header \`${name}\`${ref === undefined ? '' : `: \`${ref}\``}` }
}

const usualHeaders = oncePerApi(() => new Map<string, Header | undefined>())

/** How other responses document a header. Looked up once: a header that is missing is often missing everywhere. */
function usualHeader(api: Api, name: string): Header | undefined {
  const known = usualHeaders(api)
  if (!known.has(name)) {
    const headers = api.operations.flatMap(({ responses }) => responses.flatMap((response) => response.headers))
    const same = headers.filter((header) => isSameHeader(header.name, name))
    known.set(name, mostUsed(api, same))
  }
  return known.get(name)
}
