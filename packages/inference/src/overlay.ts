import { type Api, commentMembers, parsePointer, yamlText } from '@concord-api/model'
import { Document } from 'yaml'

import type { Declarations } from './declarations.ts'

/**
 * An overlay that declares what was inferred, for a document one cannot edit.
 * @param extends_ - The document as the overlay refers to it.
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 */
export function overlayOf(api: Api, { conventions, comments, operations }: Declarations, extends_: string): string {
  const actions = [
    { target: '$', update: { 'x-conventions': conventions } },
    ...[...operations].map(([pointer, members]) => ({
      target: pathTo(pointer),
      update: { 'x-operation': members },
    })),
  ]
  const document = new Document({
    overlay: '1.0.0',
    info: { title: `Conventions of ${api.title}`, version: api.version },
    extends: extends_,
    actions,
  })
  commentMembers(document, comments, '/actions/0/update/x-conventions')
  return yamlText(document, { singleQuote: true })
}

/** A JSONPath (RFC 9535) to the node of a JSON Pointer. */
function pathTo(pointer: string): string {
  return `$${parsePointer(pointer)
    .map((token) => (/^[A-Za-z_]\w*$/.test(token) ? `.${token}` : `[${quoted(token)}]`))
    .join('')}`
}

function quoted(token: string): string {
  return /['"\\\p{Cc}\p{Cf}\u2028\u2029]/u.test(token) ? JSON.stringify(token) : `'${token}'`
}
