import { defineRule } from '../rule.ts'
import { proseOf, textsOf } from '../support/texts.ts'

export const unfinishedText = defineRule({
  id: 'concord-unfinished-text',
  summary: 'Texts are finished.',
  group: 'documentation',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check(api) {
    for (const { text, pointer } of textsOf(api)) {
      const [mark] = unfinished.exec(proseOf(text)) ?? []
      if (mark !== undefined) yield { pointer, message: `\`${mark}\` was left in the text: add what is missing` }
    }
  },
})

/** In capitals: `todo` may be a thing an API keeps. */
const unfinished = /\b(TODO|FIXME|TBD|TBC)\b|\b[Ll]orem ipsum\b/
