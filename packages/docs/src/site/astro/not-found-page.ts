import type { Page } from '../../page.ts'

/** What hosts show for an address that has no page. */
export function notFoundPage(): Page {
  return {
    path: '404',
    kind: 'list',
    title: 'There is no such page',
    description: '',
    api: undefined,
    section: [],
    label: undefined,
    method: undefined,
    source: undefined,
    body: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'It may have moved: search for it, or begin at ' },
            { type: 'link', url: '/', children: [{ type: 'text', value: 'the first page' }] },
            { type: 'text', value: '.' },
          ],
        },
      ],
    },
  }
}
