import type { Api } from '@concord-api/model'

/** What a version says of itself: 0.x and what has a pre-release part are not finished (SemVer 2.0.0, items 4 and 9). */
export function statusOf({ operations, version }: Pick<Api, 'operations' | 'version'>): string {
  if (operations.length > 0 && operations.every(({ deprecated }) => deprecated)) return 'deprecated'
  return /^v?0\.|^v?\d+(\.\d+)*-?(alpha|beta|dev|pre|preview|rc)|^v?\d+\.\d+\.\d+-/i.test(version)
    ? 'pre-release'
    : 'stable'
}
