import path from 'node:path'

import { asObject, isObject, joinPointer, type JsonObject, parsePointer } from '@concord-api/model'
import { stringify } from 'yaml'

/** How the root refers to its parts: to each by itself, or to an index of all schemas and to one of all paths. */
export type Layout = 'each' | 'index'

/**
 * The same document in many files: one for each path, operation and component, in folders, in YAML and JSON by turns,
 * under names that a `$ref` has to encode.
 */
export function splitDocument(document: JsonObject, layout: Layout): Readonly<Record<string, string>> {
  const places = placesOf(document)
  const files = new Map<string, unknown>()
  for (const [pointer, file] of places) files.set(file, withRefs(valueOf(pointer), file, pointer))
  const root = asObject(withRefs(document, 'openapi.yaml', ''))
  if (layout === 'index') {
    files.set('paths/index.yaml', relocated(asObject(root['paths']), 'paths/'))
    const components = asObject(root['components'])
    files.set('components/schemas/all of them.yaml', relocated(asObject(components['schemas']), 'components/schemas/'))
    const index = { $ref: 'components/schemas/all%20of%20them.yaml' }
    files.set('openapi.yaml', {
      ...root,
      paths: { $ref: './paths/index.yaml' },
      components: { ...components, schemas: index },
    })
  } else files.set('openapi.yaml', root)
  return Object.fromEntries(
    [...files].map(([file, content]) => [
      file,
      file.endsWith('.json') ? JSON.stringify(content, undefined, 2) : stringify(content),
    ]),
  )

  function valueOf(pointer: string): unknown {
    return parsePointer(pointer).reduce<unknown>((value, token) => asObject(value)[token], document)
  }

  /** What stands at a pointer, with references in place of what has a file of its own. */
  function withRefs(value: unknown, file: string, pointer: string): unknown {
    if (Array.isArray(value)) return value.map((item, index) => withRefs(item, file, joinPointer(pointer, index)))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const at = joinPointer(pointer, key)
        const own = places.get(at)
        if (own !== undefined) return [key, { $ref: refTo(own, file) }]
        if (typeof member !== 'string' || !member.startsWith('#/')) return [key, withRefs(member, file, at)]
        const target = places.get(member.slice(1))
        return [key, target === undefined ? `${refTo('openapi.yaml', file)}${member}` : refTo(target, file)]
      }),
    )
  }
}

/** By pointer, the files of what has one. */
function placesOf(document: JsonObject): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const place = (pointer: string, file: string): void => {
    places.set(pointer, `${file}.${places.size % 2 === 0 ? 'yaml' : 'json'}`)
  }
  for (const [name, item] of Object.entries(asObject(document['paths']))) {
    const folder = name.slice(1).replaceAll('/', ' ')
    place(joinPointer('/paths', name), `paths/${folder}`)
    for (const method of Object.keys(asObject(item)))
      place(joinPointer('/paths', name, method), `operations/${folder}/${method}`)
  }
  for (const [section, members] of Object.entries(asObject(document['components'])))
    for (const name of Object.keys(asObject(members)))
      place(joinPointer('/components', section, name), `components/${section}/${name}`)
  return places
}

function refTo(target: string, from: string): string {
  return path.posix.relative(path.posix.dirname(from), target).split('/').map(encodeURIComponent).join('/')
}

/** Members that are references of the root, as they are written in a folder of it. */
function relocated(members: JsonObject, folder: string): JsonObject {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      { $ref: String(asObject(member)['$ref']).replace(folder, './') },
    ]),
  )
}
