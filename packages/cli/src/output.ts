import { stripVTControlCharacters } from 'node:util'

import { terminalText } from '@concord-api/findings'

import type { Verbosity } from './verbosity.ts'

/** Where text goes, and what it may look like there. */
export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `out` shows colours. */
  readonly color: boolean
  /** Whether `err` is a terminal that a person watches. */
  readonly live: boolean
}

/** Where a command writes. Results go to `out`, everything about how it went to `err`. */
export interface Output extends Streams {
  /** To `out`, that something went well; `--quiet` leaves it out. */
  readonly note: (text: string) => void
  /** To `err`, a line on how it goes; only `--verbose` shows it. */
  readonly detail: (line: string) => void
  readonly isQuiet: boolean
}

/** What a command writes to streams when it is to say so much. */
export function outputTo(streams: Streams, verbosity: Verbosity): Output {
  const { out, err, color, live } = streams
  const nothing = (): void => undefined
  return {
    out,
    err,
    color,
    // Lines would stand in the middle of the one that moves.
    live: live && verbosity === 'normal',
    note: verbosity === 'quiet' ? nothing : out,
    detail: verbosity === 'verbose' ? (line) => err(`${terminalText(line)}\n`) : nothing,
    isQuiet: verbosity === 'quiet',
  }
}

/** The process's own streams; colours as the terminal, `NO_COLOR` and `FORCE_COLOR` have it. */
export function processStreams(): Streams {
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
