import { type Document, Scalar, type ToStringOptions, visit } from 'yaml'

/** What YAML 1.2 section 5.1 does not let stand in a file as it is, and what turns the reading direction or hides. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are what must be escaped
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u

/** What the log of a workflow would obey, were it shown there: at the start of a line, or anywhere in one. */
const command = /^\s*::|##\w*\[/m

/** Only in double quotes are escapes what they say, and a line break is one. */
const isEscaped = (text: string): boolean => unprintable.test(text) || command.test(text)

/**
 * A document as text that any reader of YAML takes: what is not printable is escaped, and no line of it is a command for
 * a log that shows it.
 */
export function yamlText(document: Document, options: ToStringOptions = {}): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && isEscaped(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, ...options })
    .replace(new RegExp(unprintable, 'gu'), (character) => {
      const code = character.codePointAt(0)?.toString(16) ?? ''
      return code.length > 4 ? String.raw`\U${code.padStart(8, '0')}` : String.raw`\u${code.padStart(4, '0')}`
    })
    .replace(/#(?=#\w*\[)/g, String.raw`\x23`)
}
