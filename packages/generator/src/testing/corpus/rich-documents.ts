import path from 'node:path'

import { findWorkspace, type JsonObject, loadApi } from '@concord-api/model'
import { repository } from '@concord-api/testing'

import { hostileDocument } from '../hostile-document.ts'

/** A document that says much. */
export interface RichDocument {
  readonly name: string
  readonly document: JsonObject
}

const fixtures = path.join(repository, 'packages/testing/fixtures')

/**
 * The document that has every part the generator reads, those of all APIs of this repository, and one that has the rest
 * of what a document can say.
 */
export async function richDocuments(): Promise<RichDocument[]> {
  const { apis } = await findWorkspace(repository)
  const others = [
    { name: 'shelf', file: path.join(fixtures, 'shelf/openapi.yaml') },
    { name: 'every member', file: path.join(fixtures, 'every-member/openapi.yaml') },
  ]
  const loaded = [...apis, ...others].map(async (entry) => ({
    name: entry.name,
    document: (await loadApi(entry)).document,
  }))
  return [{ name: 'every part', document: hostileDocument('name') }, ...(await Promise.all(loaded))]
}
