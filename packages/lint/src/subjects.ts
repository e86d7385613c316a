import path from 'node:path'

import { type Finding, relativePath } from '@concord-api/findings'
import { asObject, asString, isObject, joinPointer, type LoadedApi, member, parsePointer } from '@concord-api/model'

/** What a finding is about, by names: see {@link Finding.subject}. */
export type SubjectOf = (finding: Pick<Finding, 'file' | 'pointer'>) => string

/**
 * Names the nodes of a document after what they belong to: the nearest operation (by its id), component, webhook or
 * path, and the way from there. Items of lists go by a name they have; a node of another file, by that file.
 * @param folder Folder that paths in findings are relative to.
 */
export function subjectsOf({ api, files, overlays, source }: LoadedApi, folder: string): SubjectOf {
  const rootFile = source.document.source.absoluteRef
  const shownRoot = relativePath(folder, rootFile)
  const shown = new Map([...files, ...overlays].map(([file, parsed]) => [relativePath(folder, file), { file, parsed }]))
  let owners: ReadonlyMap<string, string> | undefined

  return ({ file, pointer }) => {
    owners ??= ownersOf(api)
    const known = shown.get(file)
    const tokens = parsePointer(pointer)
    let at = pointer
    for (let length = tokens.length; length >= 0; length--) {
      const owner = owners.get(key(known?.file ?? file, at))
      if (owner !== undefined) return named(owner, known?.parsed, tokens, length)
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
    }
    if (file === shownRoot) return named('', known?.parsed, tokens, 0)
    const start = joinPointer('/files', known === undefined ? file : relativePath(path.dirname(rootFile), known.file))
    return named(start, known?.parsed, tokens, 0)
  }
}

/** What has a name in a document, by where it stands. The first wins, where two names lead to one place. */
function ownersOf(api: LoadedApi['api']): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  const add = (pointer: string, subject: string): void => {
    const { file, pointer: inFile } = api.locate(pointer)
    const place = key(file, inFile)
    if (!owners.has(place)) owners.set(place, subject)
  }
  for (const { id, pointer } of api.operations) add(pointer, joinPointer('/operations', id))
  for (const [section, components] of Object.entries(asObject(api.document['components']))) {
    for (const name of Object.keys(asObject(components))) {
      const pointer = joinPointer('/components', section, name)
      add(pointer, pointer)
    }
  }
  for (const section of ['paths', 'webhooks']) {
    for (const name of Object.keys(asObject(api.document[section]))) {
      const pointer = joinPointer('', section, name)
      add(pointer, pointer)
    }
  }
  return owners
}

/** The way from an owner: the tokens of the pointer after it, with names where lists have positions. */
function named(owner: string, file: unknown, tokens: readonly string[], from: number): string {
  let node = tokens.slice(0, from).reduce(member, file)
  return tokens.slice(from).reduce((subject, token) => {
    const next = member(node, token)
    const name = Array.isArray(node) ? (nameOfItem(next) ?? token) : token
    node = next
    return joinPointer(subject, name)
  }, owner)
}

function nameOfItem(item: unknown): string | undefined {
  if (!isObject(item)) return asString(item)
  const name = asString(item['name'])
  const place = asString(item['in'])
  if (name !== undefined) return place === undefined ? name : `${place} ${name}`
  return asString(item['operationId']) ?? asString(item['rule']) ?? asString(item['$ref']) ?? asString(item['url'])
}

function key(file: string, pointer: string): string {
  return `${file}\n${pointer}`
}
