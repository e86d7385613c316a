import { existsSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { operationPages } from '../packages/docs/src/index.ts'
import { loadApi } from '../packages/model/src/index.ts'
import { operationSamples } from '../packages/samples/src/index.ts'
import { clientPackageName, createSurface } from '../packages/surface/src/index.ts'
import { repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { peerFile } from './bench/peers.ts'
import { installClient, sampleFile } from './samples/sampled-apis.ts'
import { typeCheck } from './samples/type-check.ts'

/* Other people's documents, without conventions: every operation has samples with the types of the generated client. */

/** Documents that are not part of the repository lie beside it, where a machine has them. */
const beside = (file: string): string => path.join(repository, '../shared/specs', file)

const documents = [
  { name: 'museum', file: beside('museum.yaml') },
  { name: 'openai', file: beside('openai.yaml') },
  { name: 'discord', file: beside('discord.json') },
  { name: 'github', file: await peerFile('@octokit/openapi', 'generated/api.github.com.json') },
]

test.each(documents.filter(({ file }) => existsSync(file)))(
  '$name',
  async ({ name, file }) => {
    const api = await loadApi({ name, file })
    const surface = createSurface(api)
    const packageName = clientPackageName(name, '@concord-api')
    await using modules = await temporaryFolder()
    await installClient(api, modules.file(`node_modules/${packageName}`))
    const samples = api.operations.map((operation) => operationSamples(api, surface, operation, { packageName }))
    const indexOf = new Map(api.operations.map((operation, index) => [operation, index]))
    const files = api.operations.map(
      (operation, index) => [sampleFile(name, operation, index), samples[index]?.typescript ?? ''] as const,
    )
    await modules.write(Object.fromEntries(files))
    expect(await typeCheck(modules)).toBe('')
    const pages = operationPages({
      api,
      folder: name,
      surface,
      samples: (operation) => samples[indexOf.get(operation) ?? -1],
      hasPage: () => false,
    })
    expect(new Set(pages.map((page) => page.path)).size).toBe(api.operations.length + 1)
    const large = pages.filter(
      ({ kind, body }) => kind === 'operation' && gzipSync(JSON.stringify(body)).length > 15_000,
    )
    expect(large.map((page) => page.path)).toEqual([])
  },
  600_000,
)
