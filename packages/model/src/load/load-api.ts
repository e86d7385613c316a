import path from 'node:path'

import type { BaseResolver, Document } from '@redocly/openapi-core'

import type { Api } from '../api.ts'
import type { Assembly } from '../bundle/assemble.ts'
import { bundle } from '../bundle/bundle.ts'
import { endlessRefs } from '../bundle/endless-refs.ts'
import type { Origin, ParsedFile } from '../bundle/references.ts'
import { type ConventionProblem, validateConventions } from '../conventions/validate-conventions.ts'
import { createApi } from '../create-api.ts'
import { asString, isObject, member } from '../document/json.ts'
import type { SourceLocation } from '../document/location.ts'
import { placeIn } from '../document/place-in.ts'
import { canonicalPointer } from '../document/resolve.ts'
import type { Overlaid } from '../overlay/index.ts'
import type { FileVersions } from './file-versions.ts'
import type { RefPolicy } from './guarded-resolver.ts'
import { LoadError } from './load-error.ts'
import { readUnchanged } from './read-unchanged.ts'

/** Which document to load. */
export interface ApiEntry {
  /** What the API is called in messages and file names. */
  readonly name: string
  /** Path of the root document. */
  readonly file: string
  /** Paths of the overlays that are applied to it, in order. */
  readonly overlays?: readonly string[]
}

/** Something that keeps a document from being used, and where it stands. */
export interface LoadProblem {
  readonly code: 'conventions-invalid' | 'mapping-unresolved' | 'ref-endless' | 'ref-unresolved'
  readonly message: string
  readonly location: SourceLocation
}

/** Something that a person may not have meant, and where it stands. */
export interface LoadWarning {
  readonly message: string
  readonly location: SourceLocation
}

/** A document that was read although something in it may be wrong. */
export interface LoadedApi {
  readonly api: Api
  readonly problems: readonly LoadProblem[]
  /** Targets of overlays that select nothing. */
  readonly warnings: readonly LoadWarning[]
  /** What each file of the document holds that was read, by its absolute path; overlays are not in it. */
  readonly files: ReadonlyMap<string, unknown>
  /** What the overlays hold that were applied, by absolute path. */
  readonly overlays: ReadonlyMap<string, unknown>
  /**
   * The document as Redocly's linter wants it, and the resolver that holds every file already read. Without overlays it
   * is the root file; with them, all files in one with the overlays applied, for which only `api.locate` knows places.
   */
  readonly source: { readonly document: Document; readonly resolver: BaseResolver }
}

/**
 * Reads a document and every file it refers to, and applies the entry's overlays.
 * @throws {LoadError} when a file cannot be read or parsed, is no OpenAPI 3 document, or a `$ref` or a convention in
 *   it is wrong; the first problem is the message.
 */
export async function loadApi(entry: ApiEntry, policy: RefPolicy = {}): Promise<Api> {
  return usableApi(await readApi(entry, policy))
}

/**
 * The API of a document with nothing wrong in it that others rely on. A mapping of a discriminator that leads nowhere,
 * as bundlers leave them behind, is left to the linter.
 * @throws {LoadError} the first problem, when there are some.
 */
export function usableApi({ api, problems }: LoadedApi): Api {
  const [first, ...rest] = problems.filter(({ code }) => code !== 'mapping-unresolved')
  if (first === undefined) return api
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more; \`concord lint\` lists them all)`
  throw new LoadError(first.code, `${first.message}${more}`, first.location)
}

/**
 * As {@link loadApi}, but problems within a readable document are returned beside what could be made of it.
 * @throws {LoadError} when a file cannot be read or parsed, or is no OpenAPI 3 document.
 */
export async function readApi(entry: ApiEntry, policy: RefPolicy = {}): Promise<LoadedApi> {
  return readUnchanged((versions) => readOnce(entry, policy, versions))
}

async function readOnce(entry: ApiEntry, policy: RefPolicy, versions: FileVersions): Promise<LoadedApi> {
  // Importing Redocly takes 0.3 s: only what reads a document pays for it.
  const [{ getLineColLocation, YamlParseError }, { GuardedResolver }] = await Promise.all([
    import('@redocly/openapi-core'),
    import('./guarded-resolver.ts'),
  ])
  const rootFile = path.resolve(entry.file)
  const resolver = new GuardedResolver(rootFile, policy, versions)
  const documents = new Map<string, Document>()
  let overlaid: Overlaid | undefined
  const rootDocument = await readNamed(rootFile, resolver)
  checkVersion(rootDocument.parsed, () => locateIn({ file: rootFile, pointer: '/openapi' }))

  // A file that is missing is a problem of the reference to it; one that cannot be parsed ends everything.
  let unusable: LoadError | undefined
  const overlays = entry.overlays ?? []
  const given = await bundled(rootDocument.parsed)
  if (overlays.length > 0) overlaid = await overlay(given.document, overlays)
  // What an overlay brings may refer to files as well, as the root document does.
  const assembly = overlaid === undefined ? given : await bundled(overlaid.document)
  const { document } = assembly
  if (!isObject(document)) throw new LoadError('not-openapi', 'this is no OpenAPI document', { file: rootFile })
  checkVersion(document, () => locate('/openapi'))
  const api = createApi(entry.name, document, locate)
  const problems: LoadProblem[] = [
    ...assembly.problems.map((problem) => ({
      code: problem.isMapping ? ('mapping-unresolved' as const) : ('ref-unresolved' as const),
      message: problem.message,
      location: locateIn(problem),
    })),
    ...endlessRefs(document).map(({ pointer, message }) => ({
      code: 'ref-endless' as const,
      message,
      location: locateIn(originOf(assembly.origins, pointer)),
    })),
    ...validateConventions(document).map(({ pointer, message }: ConventionProblem) => ({
      code: 'conventions-invalid' as const,
      message,
      location: locate(pointer),
    })),
  ]
  const named = new Set(overlays.map((file) => path.resolve(file)))
  const contents = [...documents].map(([file, { parsed }]) => [file, parsed] as const)
  return {
    api,
    problems,
    warnings: (overlaid?.unmatched ?? []).map(({ message, ...origin }) => ({ message, location: locateIn(origin) })),
    files: new Map(contents.filter(([file]) => !named.has(file))),
    overlays: new Map(contents.filter(([file]) => named.has(file))),
    source: {
      document: overlaid === undefined ? rootDocument : { source: rootDocument.source, parsed: document },
      resolver,
    },
  }

  async function bundled(parsed: unknown): Promise<Assembly> {
    const assembled = await bundle({ file: rootFile, parsed }, async (base, uri) => {
      try {
        const { source, parsed: content } = await read(base, uri)
        return { file: source.absoluteRef, parsed: content } satisfies ParsedFile
      } catch (error) {
        if (error instanceof LoadError) unusable ??= error
        throw error
      }
    })
    if (unusable !== undefined) throw unusable
    return assembled
  }

  /** Overlays are named by whoever runs the command, and may stand anywhere; they are applied to all files in one. */
  async function overlay(whole: unknown, asked: readonly string[]): Promise<Overlaid> {
    const { applyOverlays, OverlayError, readOverlay } = await import('../overlay/index.ts')
    try {
      const checked = []
      for (const name of asked) {
        const file = path.resolve(name)
        const { parsed } = await readNamed(file, new GuardedResolver(file, {}, versions))
        checked.push(readOverlay({ file, parsed }))
      }
      return applyOverlays(whole, rootFile, checked)
    } catch (cause) {
      if (!(cause instanceof OverlayError)) throw cause
      throw new LoadError('overlay-invalid', cause.message, locateIn(cause.origin), { cause })
    }
  }

  /** A file that somebody named, not a `$ref`. */
  async function readNamed(file: string, from: BaseResolver): Promise<Document> {
    return read(null, file, true, from).catch((cause: unknown) => {
      if (cause instanceof LoadError) throw cause
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new LoadError('file-unreadable', message, { file }, { cause })
    })
  }

  async function read(
    base: string | null,
    ref: string,
    isRoot = false,
    from: BaseResolver = resolver,
  ): Promise<Document> {
    try {
      const parsed = await from.resolveDocument(base, ref, isRoot)
      if (parsed instanceof Error) throw parsed
      documents.set(parsed.source.absoluteRef, parsed)
      return parsed
    } catch (error) {
      if (!(error instanceof YamlParseError)) throw error
      const location = {
        file: error.source.absoluteRef,
        ...(error.line > 0 ? { line: error.line, column: error.col } : {}),
      }
      throw new LoadError('syntax', syntaxMessage(error), location, { cause: error })
    }
  }

  function locate(pointer: string): SourceLocation {
    const canonical = canonicalPointer(document, pointer)
    return locateIn(originOf(assembly.origins, canonical))
  }

  function locateIn(origin: Origin): SourceLocation {
    const { file, pointer } = written(origin)
    const source = documents.get(file)?.source
    if (source === undefined) return { file, line: 1, column: 1, endLine: 1, endColumn: 1, pointer }
    return { file, ...placeIn(source, pointer, true, getLineColLocation), pointer }
  }

  /** Where somebody wrote what a pass over the files calls a place of the root: it works on what overlays made of it. */
  function written(origin: Origin): Origin {
    if (overlaid === undefined || origin.file !== rootFile) return origin
    const before = overlaid.originOf(origin.pointer)
    return before.file === rootFile ? originOf(given.origins, before.pointer) : before
  }
}

/** The author's place of a node of the bundle: the nearest enclosing subtree that came from elsewhere tells. */
function originOf(origins: ReadonlyMap<string, Origin>, pointer: string): Origin {
  for (let prefix = pointer; ; prefix = prefix.slice(0, prefix.lastIndexOf('/'))) {
    const origin = origins.get(prefix)
    if (origin !== undefined) return { file: origin.file, pointer: origin.pointer + pointer.slice(prefix.length) }
    if (prefix === '') throw new Error('a bundle without an origin for its root')
  }
}

function syntaxMessage(error: { readonly originalError: Error }): string {
  const { originalError } = error
  if (originalError instanceof RangeError) return 'it is nested too deeply to be read'
  const reason = 'reason' in originalError ? asString(originalError.reason) : undefined
  const [, levels] = /^nesting exceeded maxDepth \((\d+)\)/.exec(reason ?? '') ?? []
  if (levels !== undefined) return `it is nested more than ${levels} levels deep`
  return `the YAML is broken: ${reason ?? originalError.message.split('\n')[0]}`
}

function checkVersion(parsed: unknown, locate: () => SourceLocation): void {
  const version = asString(member(parsed, 'openapi'))
  if (version !== undefined && /^3\.[01]\./.test(version)) return
  const { file } = locate()
  if (member(parsed, 'swagger') !== undefined) {
    throw new LoadError(
      'not-openapi',
      'this is a Swagger 2.0 document: convert it to OpenAPI 3 first (`swagger2openapi` on npm does), then work on that',
      { file },
    )
  }
  if (version === undefined) {
    throw new LoadError('not-openapi', 'this is no OpenAPI document: it has no `openapi: 3.1.x` at its root', { file })
  }
  throw new LoadError(
    'not-openapi',
    `OpenAPI ${version} is not supported: use 3.1 (or 3.0); a document that needs nothing newer says \`openapi: 3.1.1\``,
    locate(),
  )
}
