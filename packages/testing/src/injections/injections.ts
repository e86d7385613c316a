import { codeInjections } from './code-injections.ts'
import type { Injection, Sink } from './injection.ts'
import { nameInjections } from './name-injections.ts'
import { outputInjections } from './output-injections.ts'
import { pageInjections } from './page-injections.ts'

/** Every text that tests of hostile documents try, but for the one that is only long. */
export const injections: readonly Injection[] = [
  ...codeInjections,
  ...pageInjections,
  ...outputInjections,
  ...nameInjections,
]

/** A text of a megabyte. */
export const longText: string = 'canary '.repeat(150_000)

/** The texts that are made for some sinks. */
export function injectionsInto(...sinks: readonly Sink[]): string[] {
  return injections.filter(({ sink }) => sinks.includes(sink)).map(({ text }) => text)
}
