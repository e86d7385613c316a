import type { OutputFile } from '@concord-api/model'

import { jsonCopy } from '../safe-document/json-copy.ts'
import type { SiteApi } from './site-input.ts'

/** The document of each API at an address that stays, as it was read, in one piece. */
export async function documentFiles(apis: readonly SiteApi[]): Promise<OutputFile[]> {
  const { stringifyYaml } = await import('@redocly/openapi-core')
  return apis.flatMap(({ api, folder }) => {
    const document = jsonCopy(api.document)
    return [
      // People read the other.
      { path: `${folder}/openapi.json`, content: `${JSON.stringify(document)}\n` },
      { path: `${folder}/openapi.yaml`, content: stringifyYaml(document, { noRefs: true, lineWidth: 120 }) },
    ]
  })
}
