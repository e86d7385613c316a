import * as fc from 'fast-check'

import { injections } from './injections/injections.ts'
import { terminators } from './injections/terminators.ts'

/** Pieces that end a literal, a comment or a line, begin markup, hide, or turn the reading direction. */
const pieces = [
  ...terminators.flat(),
  ...injections.map(({ text }) => text),
  '\\ ## - + 1. 1) --- === ~~~ ~~ | _ ** : [ ] ( ) &#60; & < > <https://a.example> mailto:a@b.example ://'.split(' '),
  ['\t', ' ', '    ', '\u00A0', '\u3000', 'ä'],
].flat()

/** Any text: any code units at all, lone surrogates too, mixed with what is known to do harm. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
)

/** A character that ends a line, hides, or turns the reading direction. */
export const hiddenCharacter =
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/
