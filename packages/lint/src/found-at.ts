import type { Finding } from '@concord-api/findings'

/** What an engine found, and where; what it is about is told for all of them together. */
export type FoundAt = Omit<Finding, 'subject'>
