import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

import { BaseResolver, type Document, isAbsoluteUrl, ResolveError, Source } from '@redocly/openapi-core'

import { tellActivity } from '../activity.ts'
import { type FileVersions, versionOf } from './file-versions.ts'

/** What a document may pull in besides the files of its own folder. */
export interface RefPolicy {
  /** Folders, besides the root document's, whose files a `$ref` may name. Hidden files and folders in them it may not. */
  readonly folders?: readonly string[]
  /** Whether a `$ref` may name an `http(s)` address. @default false */
  readonly remote?: boolean
}

/**
 * Redocly's resolver, which its linter shares, but safe to point at a document nobody trusts: a `$ref` reaches
 * neither the network nor a file outside the allowed folders, symbolic links included. JSON is parsed as JSON,
 * five times as fast as through the YAML parser.
 */
export class GuardedResolver extends BaseResolver {
  readonly #home: string
  readonly #folders: readonly string[]
  readonly #remote: boolean
  readonly #versions: FileVersions

  /** @param versions learns which version of each file was read. */
  constructor(rootFile: string, policy: RefPolicy = {}, versions: FileVersions = new Map()) {
    super()
    this.#home = path.resolve(path.dirname(rootFile))
    this.#folders = (policy.folders ?? []).map((folder) => path.resolve(folder))
    this.#remote = policy.remote ?? false
    this.#versions = versions
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef)) {
      if (!this.#remote) throw new ResolveError(new Error('remote documents are not fetched'))
      return super.loadExternalRef(absoluteRef)
    }
    this.#versions.set(absoluteRef, await versionOf(absoluteRef))
    const file = await realpath(absoluteRef).catch((cause: unknown) => {
      throw new ResolveError(unreadable(cause))
    })
    if (!(await this.#allows(file))) {
      throw new ResolveError(new Error("files outside the document's folder are not read"))
    }
    try {
      if ((await stat(file)).isDirectory()) throw new Error('this is a folder, not a file')
      const text = await readFile(file, 'utf8')
      tellActivity({ did: 'read', file: absoluteRef })
      return new Source(absoluteRef, text.replaceAll('\r\n', '\n'))
    } catch (cause) {
      throw new ResolveError(unreadable(cause))
    }
  }

  override parseDocument(source: Source, isRoot = false): Document {
    if (/^\uFEFF?\s*\{/.test(source.body)) {
      try {
        return { source, parsed: JSON.parse(source.body.replace(/^\uFEFF/, '')) as unknown }
      } catch {
        // Not JSON after all, or broken JSON: the YAML parser reads the one and locates the fault in the other.
      }
    }
    return super.parseDocument(source, isRoot)
  }

  async #allows(file: string): Promise<boolean> {
    if ((await within(this.#home, file)) !== undefined) return true
    for (const folder of this.#folders) {
      const names = await within(folder, file)
      // What a repository or a home folder hides is no part of a document: `.git/config` may hold a token.
      if (names?.every((name) => !name.startsWith('.')) === true) return true
    }
    return false
  }
}

/** The names on the way from a folder to a file in it; undefined for a file that is not in it. */
async function within(folder: string, file: string): Promise<string[] | undefined> {
  const relative = path.relative(await realpath(folder), file)
  const names = relative.split(path.sep)
  return names[0] === '..' || path.isAbsolute(relative) ? undefined : names
}

/** Why a file could not be read, without its name: whoever asked for it knows that. */
function unreadable(cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return new Error('no such file', { cause })
  if (code === 'EACCES' || code === 'EPERM') return new Error('no permission to read it', { cause })
  return cause instanceof Error ? cause : new Error(String(cause))
}
