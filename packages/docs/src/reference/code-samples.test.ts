import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { withCodeSamples } from './code-samples.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

test('samples stand after those the document has, which itself stays as it is', () => {
  const own = { lang: 'Ruby', source: 'Birds.all' }
  const document = {
    paths: {
      '/birds': { get: { operationId: 'listBirds', 'x-codeSamples': [own] }, post: { operationId: 'addBird' } },
      '/nests': { get: { operationId: 'listNests' }, description: 'Nests.' },
    },
    components: { schemas: {} },
  }
  const before = structuredClone(document)
  const api = createApi('birds', document, locate)
  const changed = withCodeSamples(api, ({ id }) =>
    id === 'listNests' ? undefined : { curl: `curl ${id}`, typescript: `api.${id}()` },
  )
  const samples = (id: string) => [
    { lang: 'Shell', label: 'curl', source: `curl ${id}` },
    { lang: 'TypeScript', label: 'TypeScript', source: `api.${id}()` },
  ]
  expect(changed).toEqual({
    ...before,
    paths: {
      '/birds': {
        get: { operationId: 'listBirds', 'x-codeSamples': [own, ...samples('listBirds')] },
        post: { operationId: 'addBird', 'x-codeSamples': samples('addBird') },
      },
      '/nests': before.paths['/nests'],
    },
  })
  expect(document).toEqual(before)
})
