import { posix } from 'node:path'

import type { Guide } from './guide.ts'
import { withoutTitle } from './markdown/own-markdown.ts'

/** What changed, version by version. */
export const changelog: Guide = {
  slug: 'changelog',
  kind: 'changelog',
  section: [],
  title: () => 'Changelog',
  description: ({ api }) => `What changed in the ${api.title}, version by version.`,
  applies: ({ site }) => site.changelog !== undefined && site.changelog.trim() !== '',
  source: (document) => posix.join(posix.dirname(document), 'CHANGELOG.md'),
  write: ({ site }) => withoutTitle(site.changelog ?? ''),
}
