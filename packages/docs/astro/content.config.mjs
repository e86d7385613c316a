// The one collection of the site: pages that were made before Astro runs, and stand in `pages.json` beside its root.
import { readFile } from 'node:fs/promises'

import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'

const loader = {
  name: 'concord-pages',
  async load({ store, parseData, config }) {
    const pages = JSON.parse(await readFile(new URL('pages.json', config.root), 'utf8'))
    for (const { id, html, headings, ...data } of pages) {
      store.set({
        id,
        data: await parseData({ id, data }),
        rendered: { html, metadata: { headings } },
      })
    }
  },
}

export const collections = {
  docs: defineCollection({ loader, schema: docsSchema({ extend: z.object({ concord: z.any() }) }) }),
}
