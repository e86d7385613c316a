import path from 'node:path'

import type { BaseResolver, Document } from '@redocly/openapi-core'

import type { Api } from '../api.ts'
import type { Origin, ParsedFile } from '../bundle/assemble.ts'
import { bundle } from '../bundle/bundle.ts'
import { type ConventionProblem, validateConventions } from '../conventions/validate-conventions.ts'
import { createApi } from '../create-api.ts'
import { asString, isObject, member } from '../document/json.ts'
import type { SourceLocation } from '../document/location.ts'
import { canonicalPointer } from '../document/resolve.ts'
import type { RefPolicy } from './guarded-resolver.ts'
import { LoadError } from './load-error.ts'

/** Which document to load. */
export interface ApiEntry {
  /** What the API is called in messages and file names. */
  readonly name: string
  /** Path of the root document. */
  readonly file: string
}

/** Something that keeps a document from being used, and where it stands. */
export interface LoadProblem {
  readonly code: 'conventions-invalid' | 'ref-unresolved'
  readonly message: string
  readonly location: SourceLocation
}

/** A document that was read although something in it may be wrong. */
export interface LoadedApi {
  readonly api: Api
  readonly problems: readonly LoadProblem[]
  /** What each file holds that was read, by its absolute path. */
  readonly files: ReadonlyMap<string, unknown>
  /** The root file as Redocly's linter wants it, and the resolver that holds every file already read. */
  readonly source: { readonly document: Document; readonly resolver: BaseResolver }
}

/**
 * Reads a document and every file it refers to.
 * @throws {LoadError} when a file cannot be read or parsed, is no OpenAPI 3 document, or a `$ref` or a convention in
 *   it is wrong; the first problem is the message.
 */
export async function loadApi(entry: ApiEntry, policy: RefPolicy = {}): Promise<Api> {
  return usableApi(await readApi(entry, policy))
}

/**
 * The API of a document with nothing wrong in it.
 * @throws {LoadError} the first problem, when there are some.
 */
export function usableApi({ api, problems }: LoadedApi): Api {
  const [first, ...rest] = problems
  if (first === undefined) return api
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more; \`concord lint\` lists them all)`
  throw new LoadError(first.code, `${first.message}${more}`, first.location)
}

/**
 * As {@link loadApi}, but problems within a readable document are returned beside what could be made of it.
 * @throws {LoadError} when a file cannot be read or parsed, or is no OpenAPI 3 document.
 */
export async function readApi(entry: ApiEntry, policy: RefPolicy = {}): Promise<LoadedApi> {
  // Importing Redocly takes 0.3 s: only what reads a document pays for it.
  const [{ getLineColLocation, YamlParseError }, { GuardedResolver }] = await Promise.all([
    import('@redocly/openapi-core'),
    import('./guarded-resolver.ts'),
  ])
  const rootFile = path.resolve(entry.file)
  const resolver = new GuardedResolver(rootFile, policy)
  const documents = new Map<string, Document>()
  const rootDocument = await read(null, rootFile, true).catch((cause: unknown) => {
    if (cause instanceof LoadError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new LoadError('file-unreadable', message, { file: rootFile }, { cause })
  })
  checkVersion(rootDocument.parsed, () => locateIn({ file: rootFile, pointer: '/openapi' }))

  // A file that is missing is a problem of the reference to it; one that cannot be parsed ends everything.
  let unusable: LoadError | undefined
  const assembly = await bundle({ file: rootFile, parsed: rootDocument.parsed }, async (base, uri) => {
    try {
      const { source, parsed } = await read(base, uri)
      return { file: source.absoluteRef, parsed } satisfies ParsedFile
    } catch (error) {
      if (error instanceof LoadError) unusable ??= error
      throw error
    }
  })
  if (unusable !== undefined) throw unusable
  const { document, origins } = assembly
  if (!isObject(document)) throw new LoadError('not-openapi', 'this is no OpenAPI document', { file: rootFile })
  const api = createApi(entry.name, document, locate)
  const problems: LoadProblem[] = [
    ...assembly.problems.map((problem) => ({
      code: 'ref-unresolved' as const,
      message: problem.message,
      location: locateIn(problem),
    })),
    ...validateConventions(document).map(({ pointer, message }: ConventionProblem) => ({
      code: 'conventions-invalid' as const,
      message,
      location: locate(pointer),
    })),
  ]
  const files = new Map([...documents].map(([file, { parsed }]) => [file, parsed]))
  return { api, problems, files, source: { document: rootDocument, resolver } }

  async function read(base: string | null, ref: string, isRoot = false): Promise<Document> {
    try {
      const parsed = await resolver.resolveDocument(base, ref, isRoot)
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
    return locateIn(originOf(origins, canonical))
  }

  function locateIn({ file, pointer }: Origin): SourceLocation {
    const source = documents.get(file)?.source
    if (source === undefined) return { file, line: 1, column: 1, endLine: 1, endColumn: 1, pointer }
    const { start, end } = getLineColLocation({ source, pointer: `#${pointer || '/'}`, reportOnKey: true })
    return {
      file,
      line: start.line,
      column: start.col,
      endLine: end?.line ?? start.line,
      endColumn: end?.col ?? start.col,
      pointer,
    }
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
  const reason = 'reason' in originalError ? asString(originalError.reason) : undefined
  return `the YAML is broken: ${reason ?? originalError.message.split('\n')[0]}`
}

function checkVersion(parsed: unknown, locate: () => SourceLocation): void {
  const version = asString(member(parsed, 'openapi'))
  if (version !== undefined && /^3\.[01]\./.test(version)) return
  const { file } = locate()
  if (member(parsed, 'swagger') !== undefined) {
    throw new LoadError('not-openapi', 'this is a Swagger 2.0 document; convert it to OpenAPI 3.1 first', { file })
  }
  if (version === undefined) {
    throw new LoadError('not-openapi', 'this is no OpenAPI document: it has no `openapi: 3.1.x` at its root', { file })
  }
  throw new LoadError('not-openapi', `OpenAPI ${version} is not supported; use 3.1 (or 3.0)`, locate())
}
