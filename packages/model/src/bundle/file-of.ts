import path from 'node:path'

/**
 * The file that the part of a `$ref` before `#` means, seen from the file it stands in. It is a URI: a space in a name
 * is written `%20`.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 */
export function fileOf(base: string, uri: string): string {
  return path.resolve(path.dirname(base), decoded(uri))
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    // A `%` that encodes nothing is part of the name.
    return uri
  }
}
