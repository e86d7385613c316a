import path from 'node:path'

import { findWorkspace, type JsonObject, loadApi } from '@concord-api/model'
import { repository } from '@concord-api/testing'

import { hostileDocument } from '../hostile-document.ts'

/** A document that says much. */
export interface RichDocument {
  readonly name: string
  readonly document: JsonObject
}

/** The document that has every part the generator reads, and those of all APIs of this repository. */
export async function richDocuments(): Promise<RichDocument[]> {
  const { apis } = await findWorkspace(repository)
  const shelf = { name: 'shelf', file: path.join(repository, 'packages/testing/fixtures/shelf/openapi.yaml') }
  const loaded = [...apis, shelf].map(async (entry) => ({
    name: entry.name,
    document: (await loadApi(entry)).document,
  }))
  return [{ name: 'every part', document: hostileDocument('name') }, ...(await Promise.all(loaded))]
}
