import type { Clock } from '../clock.ts'

/** The time in which a caller may send so many requests. */
interface Window {
  /** When it ends, in milliseconds since 1970. */
  readonly end: number
  used: number
}

/** Windows by key, each from the first request with that key. Those that have ended are forgotten. */
export interface Windows {
  /** The window a request with this key falls into. */
  at(key: string): Window
  /** How many are kept. */
  readonly size: number
}

/** Keeps at most so many windows; of more, the one that began first is dropped. */
export function createWindows(options: {
  readonly clock: Clock
  readonly milliseconds: number
  readonly maximum: number
}): Windows {
  const { clock, milliseconds, maximum } = options
  // All are equally long: the order in which they began is that in which they end.
  const windows = new Map<string, Window>()
  return {
    get size() {
      return windows.size
    },
    at: (key) => {
      const now = clock()
      for (const [ended, { end }] of windows) {
        if (now < end) break
        windows.delete(ended)
      }
      const current = windows.get(key)
      if (current !== undefined) return current
      for (const oldest of windows.keys()) {
        if (windows.size < maximum) break
        windows.delete(oldest)
      }
      const window = { end: now + milliseconds, used: 0 }
      windows.set(key, window)
      return window
    },
  }
}
