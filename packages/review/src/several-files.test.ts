import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { asObject, type JsonObject, loadApi, member } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { reviewApis } from './index.ts'
import { arbitraryDocument } from './testing/arbitrary-document.ts'
import { apiOf } from './testing/review-texts.ts'
import { rewriteSchemas } from './testing/rewrite.ts'

/** Writes each component into a file of its own. */
async function splitInto(folder: string, document: JsonObject): Promise<string> {
  const pointing = (to: string) => (schema: JsonObject) => {
    const ref = schema['$ref']
    return typeof ref === 'string' ? { ...schema, $ref: `${to}${ref.split('/').at(-1)}.json` } : schema
  }
  const schemas = asObject(member(document['components'], 'schemas'))
  await mkdir(path.join(folder, 'schemas'), { recursive: true })
  for (const [name, schema] of Object.entries(schemas)) {
    // Rewritten within something that holds it, so that it is itself looked at.
    const { items } = rewriteSchemas({ items: schema }, pointing('./')) as { items: unknown }
    await writeFile(path.join(folder, 'schemas', `${name}.json`), JSON.stringify(items))
  }
  const file = path.join(folder, 'openapi.json')
  const paths = rewriteSchemas(document['paths'], pointing('./schemas/'))
  await writeFile(file, JSON.stringify({ ...document, paths, components: {} }))
  return file
}

test('a document in several files is the same as in one', async () => {
  const folder = await temporaryFolder()
  try {
    let count = 0
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        // A document that refers to itself and nothing else cannot be read.
        const schemas = Object.values(asObject(member(document['components'], 'schemas')))
        fc.pre(schemas.every((schema) => member(schema, '$ref') === undefined))
        const file = await splitInto(path.join(folder.path, `${count++}`), document)
        const split = await loadApi({ name: 'test', file })
        const travelling = reviewApis(apiOf(document), split).findings.filter(({ level }) => level !== 'annotation')
        expect(travelling).toEqual([])
      }),
      { numRuns: 40 },
    )
  } finally {
    await folder.remove()
  }
})
