import type { Page } from '@concord-api/docs'
import { temporaryFolder } from '@concord-api/testing'
import { afterAll, expect, test } from 'vitest'

import { editable } from './editable.ts'

const folder = await temporaryFolder({ 'spec/openapi.yaml': '' })
afterAll(() => folder.remove())

test.each([
  ['spec/openapi.yaml', 'spec/openapi.yaml'],
  ['packages/ruleset/docs/rules/a.md', undefined],
  ['../elsewhere.yaml', undefined],
  [undefined, undefined],
])('a page that is written from %s is edited at %s', (file, wanted) => {
  const source = file === undefined ? undefined : { file, line: 3 }
  const [page] = editable([{ path: 'a', source } as Page], folder.path)
  expect(page?.source?.file).toBe(wanted)
})
