import { createApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { createClientPackage } from './create-client-package.ts'
import { compilePackage } from './testing/compile-package.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }

const document = {
  openapi: '3.0.3',
  components: {
    schemas: {
      Fault: { type: 'object', nullable: true, properties: { code: text, cause: text } },
      // What a nullable part may leave out is required here.
      Cause: { allOf: [ref('Fault'), { type: 'object', properties: { id: text } }], required: ['code', 'id'] },
    },
  },
  paths: {
    '/items': {
      get: {
        operationId: 'getItem',
        responses: { 200: { description: '', content: { 'application/json': { schema: ref('Cause') } } } },
      },
    },
  },
}

const use = `import type { Cause } from './models.ts'

export const cause: Cause = { code: 'a', id: 'b' }
// @ts-expect-error -- required by what takes the nullable part in
export const without: Cause = { id: 'b' }
`

test('parts that may be null make types that compile, and mean what they say', async () => {
  await using folder = await temporaryFolder()
  const files = createClientPackage(createApi('parts', document, locate))
  expect(await compilePackage(folder, [...files, { path: 'src/use.ts', content: use }])).toBe('')
})
