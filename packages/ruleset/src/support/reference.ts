import path from 'node:path'

import { type Api, asObject, joinPointer, valueAt } from '@concord-api/model'

/** A part of the document that can be shared: it stands at a pointer. */
interface Part {
  readonly pointer: string
}

/** The part that is used most often, the first of several. Two uses of one component are the same part. */
export function mostUsed<T extends Part>(api: Api, parts: Iterable<T>): T | undefined {
  // Keyed by node, not by pointer: in a document that Spectral resolved, each use has a pointer of its own.
  const uses = new Map<unknown, { readonly part: T; count: number }>()
  for (const part of parts) {
    const node = valueAt(api.document, part.pointer)
    const use = uses.get(node) ?? { part, count: 0 }
    use.count++
    uses.set(node, use)
  }
  let most: { readonly part: T; count: number } | undefined
  for (const use of uses.values()) if (most === undefined || use.count > most.count) most = use
  return most?.part
}

/**
 * What an author writes at `from` to use a component: `$ref: '#/components/headers/Link'`. Where the files are known,
 * the `$ref` is relative to the one `from` stands in. Undefined for a part that is no component.
 */
export function reference(
  api: Api,
  section: 'headers' | 'parameters' | 'responses',
  part: Part,
  from: string,
): string | undefined {
  const pointer = componentPointer(api, section, part)
  if (pointer === undefined) return undefined
  const target = api.locate(pointer)
  const here = api.locate(from)
  if (target.file === here.file) return `$ref: '#${target.pointer}'`
  const file = path.relative(path.dirname(here.file), target.file).replaceAll('\\', '/')
  return target.pointer === '' ? `$ref: ${file}` : `$ref: '${file}#${target.pointer}'`
}

function componentPointer(api: Api, section: string, part: Part): string | undefined {
  const start = joinPointer('/components', section)
  if (part.pointer.startsWith(`${start}/`)) return part.pointer
  const node = valueAt(api.document, part.pointer)
  const entry = Object.entries(asObject(valueAt(api.document, start))).find(([, component]) => component === node)
  return entry === undefined ? undefined : joinPointer(start, entry[0])
}
