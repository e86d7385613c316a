import { relativePath } from '@concord-api/findings'
import type { Activity } from '@concord-api/model'

const cacheWords = { made: 'cache miss', reused: 'cache hit' }

/** What was done, as a line for a person. */
export function describeActivity(activity: Activity, folder: string): string {
  if ('what' in activity) return `${cacheWords[activity.did]}: ${activity.what}`
  return `${activity.did} ${relativePath(folder, activity.file) || '.'}`
}
