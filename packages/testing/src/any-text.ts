import * as fc from 'fast-check'

/** Pieces that end a literal, a comment or a line, begin markup, hide, or turn the reading direction. */
const hostile = [
  `*/ **// /* // * / \\ ' " \` \`\` \`\`\` \${ } {@link @see @`.split(' '),
  '</script> <!-- --> ]]> <b> <img/src=x> &lt; &#60; & < > <https://a.example>'.split(' '),
  '[a](b) ![a](b) [a]: [ ] ( ) # - + 1. 1) --- === ~~~ ~~ | _ ** :'.split(' '),
  'https://a.example www.a.example a@b.example mailto:a@b.example http: ://'.split(' '),
  ['\n', '\r', '\r\n', '\n\n', '\t', ' ', '    ', '\0', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u00A0', '\u3000'],
  ['\u202E', '\u2066', '\u200B', '\u061C', '\uFEFF', '\uFFF9', '\uD800', '\uDC00', '\u{E0001}', '\u{E0041}', '😀', 'ä'],
].flat()

/** Any text: any code units at all, lone surrogates too, mixed with what is known to do harm. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
)

/** A character that ends a line, hides, or turns the reading direction. */
export const hiddenCharacter =
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/
