import type { FixOf } from './fix-of.ts'
import { operationId } from './operation-id.ts'
import { rateLimitHeaders } from './rate-limit-headers.ts'
import { requiredStatuses } from './required-statuses.ts'
import { serverTrailingSlash } from './server-trailing-slash.ts'
import { summaryPunctuation } from './summary-punctuation.ts'

/** What can be mended without a person, by the rule that finds it. */
export const fixes: ReadonlyMap<string, FixOf> = new Map([
  ['concord-rate-limit-headers', rateLimitHeaders],
  ['concord-required-statuses', requiredStatuses],
  ['concord-summary-punctuation', summaryPunctuation],
  ['no-server-trailing-slash', serverTrailingSlash],
  ['operation-operationId', operationId],
])
