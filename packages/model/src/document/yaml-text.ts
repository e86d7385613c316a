import { type Document, Scalar, type ToStringOptions, visit } from 'yaml'

/** What YAML 1.2 section 5.1 does not let stand in a file as it is, and marks that turn the reading direction. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are what must be escaped
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/u

/** A document as text that any reader of YAML takes: what is not printable is escaped. */
export function yamlText(document: Document, options: ToStringOptions = {}): string {
  visit(document, {
    Scalar(_, scalar) {
      // Only there are escapes what they say.
      if (typeof scalar.value === 'string' && unprintable.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0, ...options }).replace(new RegExp(unprintable, 'gu'), (character) => {
    return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
