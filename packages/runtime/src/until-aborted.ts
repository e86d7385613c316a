/**
 * Starts something and settles as it does, or rejects with the signal's reason as soon as that is aborted, whether or
 * not what was started listens to the signal. Nothing is started when it is aborted already.
 */
export function untilAborted<T>(signal: AbortSignal, start: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', () => reject(signal.reason))
    start().then(resolve, reject)
  })
}
