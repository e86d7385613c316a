import { getEventListeners } from 'node:events'

/** A signal for many calls, and how many listeners they put on it. */
export interface WatchedSignal {
  readonly signal: AbortSignal
  readonly abort: () => void
  /** All that were ever added. */
  added(): number
  /** Those that are on it now. */
  left(): number
}

/** Makes a signal that tells of its listeners. */
export function watchSignal(): WatchedSignal {
  const controller = new AbortController()
  const { signal } = controller
  const add = signal.addEventListener.bind(signal) as AbortSignal['addEventListener']
  let added = 0
  signal.addEventListener = (...args: Parameters<typeof add>): void => {
    added++
    add(...args)
  }
  return {
    signal,
    abort: () => controller.abort(),
    added: () => added,
    left: () => getEventListeners(signal, 'abort').length,
  }
}
