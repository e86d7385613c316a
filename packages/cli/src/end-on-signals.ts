import { constants } from 'node:os'

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/**
 * Ends the process on a signal with the status a shell gives it (130 for Ctrl-C), after what is to be cleaned up at an
 * exit: a signal nobody listens to would end it without. Code that does not wait for anything is never interrupted.
 */
export function endOnSignals(): void {
  for (const signal of signals) process.on(signal, end)
}

/** For what goes on until a signal comes, and ends by itself then. */
export function leaveSignals(): void {
  for (const signal of signals) process.off(signal, end)
}

function end(signal: (typeof signals)[number]): never {
  process.exit(128 + constants.signals[signal])
}
