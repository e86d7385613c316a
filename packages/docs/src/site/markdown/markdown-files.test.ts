import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { birds } from '../../fixtures/birds.ts'
import { page } from '../../fixtures/pages.ts'
import { siteApis } from '../site-apis.ts'
import { markdownFiles } from './markdown-files.ts'

const here = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' }
const input = {
  title: 'Aviary',
  apis: siteApis([createApi('birds', birds, () => here)]),
  pages: [
    page('', 'landing', 'See [birds](/birds/).', { title: 'Aviary', description: 'All that flies.' }),
    page('birds', 'overview', '[errors](/birds/errors/#gone), [all](/birds/openapi.json), [web](https://example.com)', {
      api: 'birds',
      title: 'Birds',
    }),
    page('birds/errors', 'guide', '## Gone\n\n[home](/)', { api: 'birds', title: 'Errors [and]\nmore <b>' }),
    page('rules', 'list', '| a |\n| - |\n| `x` |', { title: 'Rules', description: '' }),
  ],
}

const contents = (site?: string) =>
  Object.fromEntries(markdownFiles(input, '/docs/', site).map(({ path, content }) => [path, content]))

test('each page, with links to the Markdown of others', () => {
  expect(contents()).toMatchObject({
    'index.md': '# Aviary\n\nSee [birds](/docs/birds.md).\n',
    'birds.md':
      '# Birds\n\n[errors](/docs/birds/errors.md#gone), [all](/docs/birds/openapi.json), [web](https://example.com)\n',
    'birds/errors.md': '# Errors \\[and] more &#x3C;b>\n\n## Gone\n\n[home](/docs/index.md)\n',
    'rules.md': '# Rules\n\n| a |\n| - |\n| `x` |\n',
  })
})

test('the index names each page once, with the whole address where the origin is known', () => {
  expect(contents('https://docs.example.com')['llms.txt']).toBe(`# Aviary

> All that flies.

## Birds 1.0.0

- [Birds](https://docs.example.com/docs/birds.md): What birds says.
- [Errors \\[and\\] more \\<b>](https://docs.example.com/docs/birds/errors.md): What birds/errors says.

## More

- [Rules](https://docs.example.com/docs/rules.md)
`)
})

test('all pages in one file', () => {
  const { 'llms-full.txt': full, 'birds.md': birds } = contents()
  expect(full).toContain(`\n---\n\n${String(birds)}\n---\n\n`)
})
