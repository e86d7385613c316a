import type { Api, Operation } from '@concord-api/model'
import type { OperationSamples } from '@concord-api/samples'
import type { Method, Surface } from '@concord-api/surface'

import type { PageSource } from '../../page.ts'
import { type Inline, link } from '../tree.ts'

/** What the pages of operations are written from. */
export interface OperationContext {
  readonly api: Api
  readonly folder: string
  readonly surface: Surface
  /** The samples of an operation, where it has some. */
  readonly samples: (operation: Operation) => OperationSamples | undefined
  /** Whether the site has a page at a path: `users/errors`. */
  readonly hasPage: (path: string) => boolean
  /** What an operation was written in. */
  readonly source?: ((operation: Operation) => PageSource | undefined) | undefined
}

/** The same, with what has to be looked up once for all operations. */
export interface WritingContext extends OperationContext {
  readonly paths: ReadonlyMap<Operation, string>
  readonly methods: ReadonlyMap<Operation, Method>
  readonly byId: ReadonlyMap<string, Operation>
}

/** A link to a page of the API, where it has that page; its text alone otherwise. */
export function pageLink({ folder, hasPage }: OperationContext, slug: string, text: string): Inline {
  return hasPage(`${folder}/${slug}`) ? link(`/${folder}/${slug}/`, text) : text
}
