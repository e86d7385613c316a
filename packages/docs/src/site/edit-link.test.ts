import { expect, test } from 'vitest'

import { editLink } from './edit-link.ts'

const git = 'https://git.example/edit/main/{file}#L{line}'

test.each([
  ['a line', git, { file: 'spec/a.yaml', line: 7 }, 'https://git.example/edit/main/spec/a.yaml#L7'],
  ['no line', git, { file: 'spec/a.yaml', line: undefined }, 'https://git.example/edit/main/spec/a.yaml'],
  [
    'a line in a query',
    'https://git.example/{file}?line={line}',
    { file: 'a', line: undefined },
    'https://git.example/a',
  ],
  ['only a start', 'https://git.example/edit', { file: 'a.yaml', line: 3 }, 'https://git.example/edit/a.yaml'],
  [
    'what a URL cannot hold',
    git,
    { file: 'a b/$&#?.yaml', line: 1 },
    'https://git.example/edit/main/a%20b/%24%26%23%3F.yaml#L1',
  ],
  ['no source', git, undefined, undefined],
  ['no template', undefined, { file: 'a', line: 1 }, undefined],
])('%s', (_, template, source, link) => {
  expect(editLink(template, source)).toBe(link)
})
