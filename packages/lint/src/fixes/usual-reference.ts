import path from 'node:path'

import { asString, joinPointer, type LoadedApi, member, parseRef, valueAt } from '@concord-api/model'

/**
 * The `$ref` that most of the places have, as an author would write it in another file; undefined when none has one.
 * @param places Pointers of the bundled document.
 * @param file Absolute path of the file it is for.
 */
export function usualReference(
  { api, files }: LoadedApi,
  places: readonly string[],
  file: string,
): { readonly $ref: string } | undefined {
  const uses = new Map<string, number>()
  for (const place of places) {
    const here = api.locate(place)
    // A place that is not there is located at its parent, which is no reference to what is looked for.
    if (!place.endsWith(here.pointer.slice(here.pointer.lastIndexOf('/')))) continue
    const ref = asString(member(valueAt(files.get(here.file), here.pointer), '$ref'))
    if (ref === undefined) continue
    const target = relocated(ref, here.file, file)
    if (target !== undefined) uses.set(target, (uses.get(target) ?? 0) + 1)
  }
  let most: string | undefined
  for (const [ref, count] of uses) if (most === undefined || count > (uses.get(most) ?? 0)) most = ref
  return most === undefined ? undefined : { $ref: most }
}

/** A reference of one file, as it is written in another. */
function relocated(ref: string, from: string, to: string): string | undefined {
  const { uri, pointer } = parseRef(ref)
  if (/^[a-z][a-z\d+.-]*:/i.test(uri)) return ref
  const target = path.resolve(path.dirname(from), uri === '' ? from : uri)
  const fragment = ref.includes('#') ? ref.slice(ref.indexOf('#')) : ''
  if (target === to) return pointer === '' ? undefined : fragment
  return `${path.relative(path.dirname(to), target).replaceAll('\\', '/')}${fragment}`
}

/** The places of a member, in every response of the API that could have it. */
export function inResponses({ api }: LoadedApi, name: string): string[] {
  const isName = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  return api.operations.flatMap(({ responses }) =>
    responses.flatMap(({ pointer, headers }) =>
      headers.filter((header) => isName(header.name)).map((header) => joinPointer(pointer, 'headers', header.name)),
    ),
  )
}
