import { stripVTControlCharacters } from 'node:util'

/** Where a command writes. Results go to `out`, everything about how it went to `err`. */
export interface Output {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `out` shows colours. */
  readonly color: boolean
  /** Whether `err` is a terminal that a person watches. */
  readonly live: boolean
}

/** The process's own streams; colours as the terminal, `NO_COLOR` and `FORCE_COLOR` have it. */
export function processOutput(): Output {
  const { stdout, stderr, env } = process
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
  const refused = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== ''
  const color = !refused && (forced || stdout.isTTY)
  return {
    out: (text) => void stdout.write(color ? text : stripVTControlCharacters(text)),
    err: (text) => void stderr.write(text),
    color,
    live: stderr.isTTY && env['CI'] === undefined,
  }
}
