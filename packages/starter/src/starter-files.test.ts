import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { usualChoices } from './choices.ts'
import { starterFiles } from './starter-files.ts'
import { pairwise, wordsOf } from './testing/combinations.ts'
import { lintStarter } from './testing/lint-starter.ts'

/*
 * Every pair of choices is linted here, and every combination in starter-lint.long.test.ts.
 */
const pairs = pairwise()

describe('lint finds nothing', () => {
  test.each(pairs.map((choices) => ({ choices, words: wordsOf(choices) })))('$words', async ({ choices }) => {
    expect(await lintStarter(choices)).toEqual([])
  })
})

test('what a workspace has', () => {
  const files = starterFiles(usualChoices, { cliVersion: '1.2.3' })
  expect(files.map(({ path }) => path).toSorted()).toEqual([
    '.github/workflows/docs.yml',
    '.github/workflows/review.yml',
    '.gitignore',
    'README.md',
    'openapi.yaml',
    'package.json',
    'redocly.yaml',
    'sandbox.yaml',
  ])
  const manifest = JSON.parse(String(files.find(({ path }) => path === 'package.json')?.content)) as object
  expect(manifest).toMatchObject({ name: 'tasks', devDependencies: { '@concord-api/cli': '1.2.3' } })
})

test.each([
  '"quoted": {braces} # and more',
  "it's --- an API",
  '[link](javascript:alert(1)) <script>',
  '*/ ${{ github.token }} `code`',
  '\u2028 API',
  'null',
])('the title %j is the title, whatever it looks like', async (title) => {
  const files = starterFiles({ ...usualChoices, title }, { cliVersion: '1.2.3' })
  const textOf = (name: string): string => String(files.find(({ path }) => path === name)?.content)
  expect(parse(textOf('openapi.yaml'))).toMatchObject({ info: { title } })
  expect(textOf('README.md')).not.toMatch(/<script>|[^\\]\]\(/)
  expect(await lintStarter({ ...usualChoices, title })).toEqual([])
})
