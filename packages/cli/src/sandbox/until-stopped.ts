import { leaveSignals } from '../end-on-signals.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Comes when the process is asked to stop; asked again, it stops at once. */
export function untilStopped(): Promise<void> {
  leaveSignals()
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
