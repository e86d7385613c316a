import type { RootContent } from 'mdast'

import type { PageKind } from '../page.ts'
import type { GuideContext } from './guide-context.ts'

/** A page about one API, apart from those of its operations. */
export interface Guide {
  /** Its address below the API; the overview is empty. */
  readonly slug: string
  readonly kind: PageKind
  readonly section: readonly string[]
  /** What the sidebar calls it, where that is not its title. */
  readonly label?: string
  readonly title: (context: GuideContext) => string
  /** A sentence of plain text. */
  readonly description: (context: GuideContext) => string
  /** Whether the document has something to say about it. */
  readonly applies: (context: GuideContext) => boolean
  /** What it is written from, where that is another file than the document; given the path of that. */
  readonly source?: (document: string) => string
  /** What stands below the title. */
  readonly write: (context: GuideContext) => readonly RootContent[]
}
