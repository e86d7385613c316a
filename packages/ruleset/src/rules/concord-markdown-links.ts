import { asString, joinPointer, parseRef, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { proseOf, textsOf } from '../support/texts.ts'

export const markdownLinks = defineRule({
  id: 'concord-markdown-links',
  summary: 'Links into the document lead somewhere.',
  group: 'documentation',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check(api) {
    const ids = new Set(
      api.operations.map(({ pointer }) => asString(valueAt(api.document, joinPointer(pointer, 'operationId')))),
    )
    for (const { text, pointer } of textsOf(api)) {
      if (!text.includes('](')) continue
      for (const [, target = ''] of proseOf(text).matchAll(link)) {
        const id = /^#\/?operations?\/([^/?]+)$/.exec(target)?.[1]
        const leads = id === undefined ? valueAt(api.document, parseRef(target).pointer) !== undefined : ids.has(id)
        if (!leads)
          yield { pointer, message: `the link \`${target}\` leads nowhere: set it to what is meant, or remove it` }
      }
    }
  },
})

/** To a part of the document (`#/components/…`), or to an operation as documentation pages address it. */
const link = /\]\(\s*<?(#(?:\/(?:components|info|paths|servers|tags|webhooks)\b|\/?operations?\/)[^)\s>]*)/g
