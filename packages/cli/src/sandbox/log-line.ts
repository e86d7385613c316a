import { terminalText } from '@concord-api/findings'
import type { LogEntry } from '@concord-api/sandbox'
import picocolors from 'picocolors'

/** A line about a request that was answered. */
export function logLine({ method, path, status, milliseconds }: LogEntry, color: boolean): string {
  const { cyan, dim, green, red, yellow } = picocolors.createColors(color)
  const paint = [green, cyan, yellow, red][Math.floor(status / 100) - 2] ?? dim
  const time = milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
  return `${terminalText(method).padEnd(6)} ${terminalText(path)} ${paint(String(status))} ${dim(`${time} ms`)}\n`
}
