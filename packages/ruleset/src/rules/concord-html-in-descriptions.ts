import { defineRule } from '../rule.ts'
import { proseOf, textsOf } from '../support/texts.ts'

export const htmlInDescriptions = defineRule({
  id: 'concord-html-in-descriptions',
  summary: 'Descriptions are Markdown without HTML.',
  group: 'documentation',
  severity: 'off',
  strict: 'warn',
  reads: [],
  *check(api) {
    for (const { text, pointer } of textsOf(api)) {
      const [tag] = html.exec(proseOf(text)) ?? []
      if (tag !== undefined) yield { pointer, message: `not every reader shows HTML: use Markdown for \`${tag}\`` }
    }
  },
})

/** Elements, not placeholders: `<token>` is neither. */
const html =
  /<\/?(a|b|br|code|dd|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(\s[^<>]*)?\/?>/i
