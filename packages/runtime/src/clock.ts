/** Time, as far as waiting between tries goes. Tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after so many milliseconds. When the signal is aborted nobody waits any more, and it need not settle. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** Milliseconds a timer can count: with more it would ring at once. */
export const longestTimer = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(milliseconds, longestTimer))
      signal?.addEventListener('abort', () => clearTimeout(timer))
    }),
}
