import type { LoadedApi } from '@concord-api/model'
import { BaseResolver, type Document, type ResolveError, type YamlParseError } from '@redocly/openapi-core'

import { slowPatterns } from './slow-patterns.ts'
import { withoutPatterns } from './without-patterns.ts'

type Source = LoadedApi['source']

/** A pattern that is left out, and the document it stands in. */
export interface LeftOut {
  readonly document: Document
  readonly pointer: string
}

/** What Redocly checks: it matches every example with its patterns, and waits for each as long as that takes. */
export interface BoundedSource extends Source {
  /** What was left out of the documents that were read so far. */
  readonly leftOut: readonly LeftOut[]
}

/** The source without the patterns that take too long for some example. */
export function boundedSource({ files, source }: Pick<LoadedApi, 'files' | 'source'>): BoundedSource {
  const patterns = slowPatterns([...files.values(), source.document.parsed])
  if (patterns.size === 0) return { ...source, leftOut: [] }
  const leftOut: LeftOut[] = []
  const bounded = (document: Document): Document => {
    const { value, pointers } = withoutPatterns(document.parsed, patterns)
    leftOut.push(...pointers.map((pointer) => ({ document, pointer })))
    return { source: document.source, parsed: value }
  }
  return { document: bounded(source.document), resolver: new BoundedResolver(source.resolver, bounded), leftOut }
}

/** Gives what another resolver gives, each document once. */
class BoundedResolver extends BaseResolver {
  readonly #from: BaseResolver
  readonly #bounded: (document: Document) => Document
  readonly #known = new Map<Document, Document>()

  constructor(from: BaseResolver, bounded: (document: Document) => Document) {
    super()
    this.#from = from
    this.#bounded = bounded
  }

  override async resolveDocument<T = unknown>(
    ...args: Parameters<BaseResolver['resolveDocument']>
  ): Promise<Document<T> | ResolveError | YamlParseError> {
    const found = await this.#from.resolveDocument<T>(...args)
    if (found instanceof Error) return found
    const known = this.#known.get(found) ?? this.#bounded(found)
    this.#known.set(found, known)
    return known as Document<T>
  }
}
