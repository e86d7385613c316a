import path from 'node:path'

import { closest } from '../document/closest.ts'
import { asObject, isObject, type JsonObject, member } from '../document/json.ts'
import { joinPointer, localRef, parsePointer, parseRef, valueAt } from '../document/json-pointer.ts'
import { componentSection, type Field, fields, type ObjectType } from './object-types.ts'
import { type Origin, type ParsedFile, References, refOf, targetOf } from './references.ts'

/** A `$ref` that cannot be followed; `file` and `pointer` say where it stands. */
interface RefProblem extends Origin {
  readonly message: string
  /** The mapping of a discriminator is a hint: a document is of use without what it names. */
  readonly isMapping: boolean
}

export interface Assembly {
  /** Every `$ref` that can be followed is local. */
  readonly document: unknown
  /** By pointer in `document`: the subtrees that stand elsewhere in the author's files. */
  readonly origins: ReadonlyMap<string, Origin>
  readonly problems: readonly RefProblem[]
  /** Files that were not there yet, by absolute path, and the reference that first asked for each. */
  readonly wanted: ReadonlyMap<string, { readonly base: string; readonly uri: string }>
}

/** Deeper than any description; keeps a hostile document from exhausting the stack. */
const deepest = 500

/** A place the walk enters from outside: the top of the document, a component, or content written out. */
interface Entrance extends Origin {
  /** The pointer it has in the document being made. */
  readonly out: string
  /** The references written out around this place; meeting one again is a cycle that has no end. */
  readonly within: readonly string[]
}

/** Where the walk is. Pointers are only put together when one is asked for: most places never need theirs. */
interface At {
  readonly entrance: Entrance
  readonly parent: At | undefined
  readonly token: string | number
  readonly depth: number
}

/** A component still to be made from what stands in another file. */
interface Added extends Origin {
  readonly section: string
  readonly name: string
  readonly type: ObjectType
}

/** One pass over the files that are there. See {@link bundle}, which repeats it until none is wanted. */
export function assemble(root: ParsedFile, files: ReadonlyMap<string, ParsedFile | Error>): Assembly {
  const origins = new Map<string, Origin>([['', { file: root.file, pointer: '' }]])
  const problems: RefProblem[] = []
  const wanted = new Map<string, { base: string; uri: string }>()
  /** Pointers in the document being made, by what they hold (`file#pointer`). */
  const homes = new Map<string, string>()
  /** Those of them that the root names. */
  const ofRoot = new Set<string>()
  const queue: Added[] = []
  const references = new References(files)

  findHomes()
  let document = walkObject(root.parsed, 'OpenApi', enter({ file: root.file, pointer: '', out: '', within: [] }))
  const additions = new Map<string, [string, unknown][]>()
  for (const { section, name, type, file, pointer } of queue) {
    const out = joinPointer('/components', section, name)
    const at = enter({ file, pointer, out, within: [keyOf({ file, pointer })] })
    origins.set(out, { file, pointer })
    const entries = additions.get(section) ?? []
    entries.push([name, walkNode(references.valueAt({ file, pointer }), type, at)])
    additions.set(section, entries)
  }
  document = withComponents(document, additions)
  return { document, origins, problems, wanted }

  /** A root component that is nothing but a `$ref` to a file names that file's content for all who refer to it. */
  function findHomes(): void {
    const named = Object.values(componentSection).flatMap((section) =>
      references.members({ file: root.file, pointer: joinPointer('/components', section) }).map(([name, own]) => ({
        home: joinPointer('/components', section, name),
        places: references.chain(own).filter(({ file }) => file !== root.file),
      })),
    )
    // What a component refers to itself is named for it, rather than for one that refers to it by way of another file.
    for (const { home, places } of named) if (places[0] !== undefined) setHome(places[0], home)
    for (const { home, places } of named) for (const place of places) setHome(place, home)
    for (const [key] of homes) ofRoot.add(key)
  }

  function setHome(place: Origin, home: string): void {
    const key = keyOf(place)
    if (!homes.has(key)) homes.set(key, home)
  }

  function walkObject(node: unknown, type: ObjectType, at: At): unknown {
    if (!isObject(node)) return node
    if (at.depth > deepest) {
      problems.push({
        message: `nested more than ${deepest} levels deep: not read any further`,
        ...origin(at),
        isMapping: false,
      })
      return {}
    }
    const known = fields[type]
    const changes = new Map<string, unknown>()
    for (const key of Object.keys(node)) {
      const field = Object.hasOwn(known, key) ? known[key] : key.startsWith('x-') ? undefined : known['*']
      if (field === undefined) continue
      const after = walkField(node[key], field, step(at, key))
      if (after !== node[key]) changes.set(key, after)
    }
    if (type === 'Schema') {
      const discriminator = walkDiscriminator(node['discriminator'], step(at, 'discriminator'))
      if (discriminator !== node['discriminator']) changes.set('discriminator', discriminator)
    }
    return withChanges(node, changes)
  }

  function walkField(node: unknown, field: Field, at: At): unknown {
    const { type, shape } = field
    if (shape === 'one') return walkNode(node, type, at)
    // OpenAPI has references to single objects; documents in many files often have one to a whole map or list.
    const ref = refOf(node)
    if (ref !== undefined && isObject(node)) return walkGroup(node, ref, field, at)
    if (shape === 'list') {
      if (!Array.isArray(node)) return node
      const items = node.map((item, index) => walkNode(item, type, step(at, index)))
      return items.some((item, index) => item !== node[index]) ? items : node
    }
    if (!isObject(node)) return node
    const changes = new Map<string, unknown>()
    for (const key of Object.keys(node)) {
      const after = walkNode(node[key], type, step(at, key))
      if (after !== node[key]) changes.set(key, after)
    }
    return withChanges(node, changes)
  }

  function walkNode(node: unknown, type: ObjectType, at: At): unknown {
    const ref = refOf(node)
    if (ref === undefined || !isObject(node)) return walkObject(node, type, at)
    const { file } = at.entrance
    const target = readTarget(node, ref, at)
    if (target === undefined) return node
    // What stands beside a `$ref` may hold others.
    const beside = Object.keys(node).length === 1 ? node : asObject(walkObject(node, type, at))
    if (target.file === root.file) {
      const local = localRef(target.pointer)
      return file === root.file && parseRef(ref).pointer === target.pointer ? beside : { ...beside, $ref: local }
    }
    const section = componentSection[type]
    if (section === undefined || homes.get(keyOf(target)) === outPointer(at)) {
      return writtenOut(beside, ref, { type, shape: 'one' }, target, at)
    }
    return { ...beside, $ref: localRef(homeOf(target, type, section)) }
  }

  /** A map or a list that stands elsewhere. */
  function walkGroup(node: JsonObject, ref: string, field: Field, at: At): unknown {
    const target = readTarget(node, ref, at)
    if (target === undefined) return node
    const { $ref: _, ...siblings } = node
    return writtenOut({ ...asObject(walkField(siblings, field, at)), $ref: ref }, ref, field, target, at)
  }

  /** Where what a reference means stands; undefined, after this was told or asked for, when it is not there. */
  function readTarget(node: JsonObject, ref: string, at: At): Origin | undefined {
    const { file } = at.entrance
    const target = targetOf(file, ref)
    const found = files.get(target.file)
    if (found === undefined) {
      if (!wanted.has(target.file)) wanted.set(target.file, { base: file, uri: parseRef(ref).uri })
      return undefined
    }
    if (found instanceof Error) {
      unresolved(node, at, `\`${ref}\` cannot be read: ${found.message}`)
      return undefined
    }
    // `#name` is an anchor of JSON Schema, not a pointer; whoever reads the schema looks for it.
    const isAnchor = target.pointer !== '' && !target.pointer.startsWith('/')
    const actual = isAnchor || references.valueAt(target) !== undefined ? target : references.throughReferences(target)
    if (actual === undefined) unresolved(node, at, missing(found.parsed, ref, target.pointer))
    return actual
  }

  /** The referenced content in place of the reference; members beside the `$ref` win over it. */
  function writtenOut(node: JsonObject, ref: string, field: Field, target: Origin, at: At): unknown {
    const key = keyOf(target)
    const { within } = at.entrance
    if (within.includes(key)) return unresolved(node, at, `\`${ref}\` refers to itself`)
    const out = outPointer(at)
    origins.set(out, target)
    const inside = enter({ ...target, out, within: [...within, key] }, at.depth + 1)
    const content = walkField(references.valueAt(target), field, inside)
    const { $ref: _, ...siblings } = node
    const names = Object.keys(siblings)
    if (!isObject(content) || names.length === 0) return content
    for (const name of names) origins.set(joinPointer(out, name), origin(step(at, name)))
    return { ...content, ...siblings }
  }

  /** The component that holds the target, made when it is first referred to, or the part of one of the root's. */
  function homeOf(target: Origin, type: ObjectType, section: string): string {
    const wish = wishedName(target)
    // An index of files has members that only refer to the file of the same name.
    const places = references.chain(target).filter((place) => wishedName(place) === wish)
    const known = places.map((place) => homes.get(keyOf(place))).find((home) => home !== undefined) ?? within(target)
    if (known !== undefined) return known
    let name = wish
    for (let n = 2; isTaken(section, name); n++) name = `${wish}_${n}`
    const home = joinPointer('/components', section, name)
    for (const place of places) homes.set(keyOf(place), home)
    queue.push({ ...target, section, name, type })
    return home
  }

  function within({ file, pointer }: Origin): string | undefined {
    for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
      const holder = keyOf({ file, pointer: pointer.slice(0, end) })
      if (ofRoot.has(holder)) return `${homes.get(holder)}${pointer.slice(end)}`
      if (end === 0) break
    }
    return undefined
  }

  function isTaken(section: string, name: string): boolean {
    const own = member(member(member(root.parsed, 'components'), section), name) !== undefined
    return own || queue.some((added) => added.section === section && added.name === name)
  }

  function walkDiscriminator(node: unknown, at: At): unknown {
    const mapping = member(node, 'mapping')
    if (!isObject(node) || !isObject(mapping)) return node
    const changes = new Map<string, unknown>()
    for (const [value, ref] of Object.entries(mapping)) {
      // A bare name refers to a component; anything else is a reference like `$ref`.
      if (typeof ref !== 'string' || !/[#/]|\.(json|ya?ml)$/.test(ref)) continue
      const after = walkNode({ $ref: ref }, 'Schema', step(step(at, 'mapping'), value))
      const local = refOf(after)
      if (local !== undefined && local !== ref) changes.set(value, local)
    }
    return changes.size > 0 ? { ...node, mapping: withChanges(mapping, changes) } : node
  }

  function unresolved(node: unknown, at: At, message: string): unknown {
    const { file, pointer } = origin(at)
    // A reference in the mapping of a discriminator is a bare string; any other stands in a member of its own.
    const isMapping = member(references.valueAt({ file, pointer }), '$ref') === undefined
    problems.push({ message, file, pointer: isMapping ? pointer : joinPointer(pointer, '$ref'), isMapping })
    return node
  }

  function missing(parsed: unknown, ref: string, pointer: string): string {
    const tokens = parsePointer(pointer)
    const parent = valueAt(parsed, joinPointer('', ...tokens.slice(0, -1)))
    const near = isObject(parent) ? closest(tokens.at(-1) ?? '', Object.keys(parent)) : undefined
    return `\`${ref}\` does not exist${near === undefined ? '' : `; did you mean \`${near}\`?`}`
  }
}

/** What a component made of a place is called, unless another has that name. */
function wishedName({ file, pointer }: Origin): string {
  const last = parsePointer(pointer).at(-1) ?? path.parse(file).name
  return last.replace(/[^A-Za-z0-9._-]/g, '_')
}

/** What a place is known by. */
function keyOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`
}

function enter(entrance: Entrance, depth = 0): At {
  return { entrance, parent: undefined, token: '', depth }
}

function step(at: At, token: string | number): At {
  return { entrance: at.entrance, parent: at, token, depth: at.depth + 1 }
}

function below(at: At, start: string): string {
  const tokens: (string | number)[] = []
  for (let place = at; place.parent !== undefined; place = place.parent) tokens.unshift(place.token)
  return joinPointer(start, ...tokens)
}

function outPointer(at: At): string {
  return below(at, at.entrance.out)
}

function origin(at: At): Origin {
  return { file: at.entrance.file, pointer: below(at, at.entrance.pointer) }
}

/** A copy with some members replaced, in the same order; the node itself when nothing changes. */
function withChanges(node: JsonObject, changes: ReadonlyMap<string, unknown>): JsonObject {
  if (changes.size === 0) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, changes.has(key) ? changes.get(key) : value]),
  )
}

function withComponents(document: unknown, additions: ReadonlyMap<string, readonly [string, unknown][]>): unknown {
  if (additions.size === 0 || !isObject(document)) return document
  const components = new Map(Object.entries(isObject(document['components']) ? document['components'] : {}))
  for (const [section, entries] of additions) {
    const own = components.get(section)
    const all = [...(isObject(own) ? Object.entries(own) : []), ...entries]
    components.set(section, Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))))
  }
  return { ...document, components: Object.fromEntries(components) }
}
