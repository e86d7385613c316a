import type { Finding } from './finding.ts'
import { namesIn } from './names-in.ts'

/** The same for two findings that say the same of the same subject, wherever that stands. */
export function fingerprint({ rule, subject, message }: Finding): string {
  return JSON.stringify([rule, subject, ...namesIn(message)])
}
