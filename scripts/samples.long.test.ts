import { existsSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { operationPages } from '../packages/docs/src/index.ts'
import { clientPackageName } from '../packages/generator/src/index.ts'
import { loadApi } from '../packages/model/src/index.ts'
import { operationSamples } from '../packages/samples/src/index.ts'
import { createSurface } from '../packages/surface/src/index.ts'
import { repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { peerFile } from './bench/peers.ts'
import { installClient, sampleFile } from './samples/sampled-apis.ts'
import { typeCheck } from './samples/type-check.ts'

/* Other people's documents, without conventions: every operation has samples with the types of the generated client. */

/** Documents that are not part of the repository lie beside it, where they are. */
const beside = path.join(repository, '../shared/specs')
const documents = [
  { name: 'museum', find: async () => path.join(beside, 'museum.yaml') },
  { name: 'openai', find: async () => path.join(beside, 'openai.yaml') },
  { name: 'discord', find: async () => path.join(beside, 'discord.json') },
  { name: 'github', find: () => peerFile('@octokit/openapi', 'generated/api.github.com.json') },
]

test.each(documents)(
  '$name',
  async ({ name, find }) => {
    const file = await find()
    // The machine may have no such document.
    if (!existsSync(file)) return
    const api = await loadApi({ name, file })
    const surface = createSurface(api)
    const packageName = clientPackageName(name, '@concord-api')
    await using modules = await temporaryFolder()
    await installClient(api, modules.file(`node_modules/${packageName}`))
    const samples = api.operations.map((operation) => operationSamples(api, surface, operation, { packageName }))
    const files = api.operations.map(
      (operation, index) => [sampleFile(name, operation, index), samples[index]?.typescript ?? ''] as const,
    )
    await modules.write(Object.fromEntries(files))
    expect(await typeCheck(modules)).toBe('')
    const pages = operationPages({ api, folder: name, surface, samples: () => undefined, hasPage: () => false })
    expect(new Set(pages.map((page) => page.path)).size).toBe(api.operations.length + 1)
  },
  600_000,
)
