import type { Clock } from './clock.ts'
import type { ApiDescriptor } from './descriptor.ts'
import { isLimited, requestedWait } from './wait.ts'

/** Says when a client's next request may go out. */
export interface Pacer {
  /**
   * Resolves when a request may go out, and counts it.
   * @param sleep - waits; it need not come back where the call has ended in the meantime
   */
  turn(sleep: (milliseconds: number) => Promise<void>): Promise<void>
  /** Told of every answer. */
  answered(response: Response): void
}

/** Makes what keeps the pace of one client. */
export type Pacing = (api: ApiDescriptor, clock: Clock) => Pacer

/**
 * Keeps a client within the quota of its API: no more than that many requests go out in any window, and none while the
 * API says that nothing is left. Requests that have to wait are sent as soon as there is room. It counts what this
 * client sends: whoever else uses the same credential is known by the headers of the answers only.
 */
export const pacing: Pacing = ({ limit, wait }, clock) => {
  const { quota = Infinity, window = 0, remaining } = limit ?? {}
  /** When each of the latest requests went out, the oldest first; never more than the quota. */
  const sent: number[] = []
  /** Nothing goes out before this instant. */
  let closed = -Infinity
  return {
    async turn(sleep) {
      const opening = (): number => Math.max(closed, sent.length < quota ? -Infinity : sent[0]! + window)
      let now = clock.now()
      // Others may have taken the room in the meantime.
      for (let open = opening(); open > now; open = opening()) {
        await sleep(open - now)
        now = Math.max(open, clock.now())
      }
      if (quota !== Infinity) sent.push(now)
      if (sent.length > quota) sent.shift()
    },
    answered({ status, headers }) {
      const left = remaining === undefined ? null : headers.get(remaining)
      const spent = wait.spent?.(headers) !== undefined || (left !== null && Number(left) < 1)
      if (!spent && !isLimited(wait, status)) return
      const now = clock.now()
      closed = Math.max(closed, now + (requestedWait(headers, wait, now) ?? (spent ? window : 0)))
    },
  }
}
