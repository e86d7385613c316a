import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'

import { repository } from '../../packages/testing/src/index.ts'
import { benchBundles, benchLargeBundle } from './clients/bundles.ts'
import { benchGeneration } from './clients/generation.ts'
import { createGenerators, generateAll } from './clients/generators.ts'
import { readClients } from './clients/read-clients.ts'
import { benchThroughput } from './clients/throughput.ts'
import { benchTypes } from './clients/types.ts'
import { createWorkspace } from './clients/workspace.ts'
import { peerFile } from './peers.ts'

/**
 * Our clients beside the peers': how long it takes to make them, to check calls of them, to load them and to call.
 * @param document - one to make clients of besides GitHub's
 */
export async function benchClients(document: string | undefined): Promise<void> {
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `load of this machine before: ${load} on ${availableParallelism()} processors; ratios say more than times`,
  )
  const generators = await createGenerators()
  const github = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
  const users = path.join(repository, 'spec/users/dist/openapi.yaml')
  const workspace = await createWorkspace()
  try {
    const [large, other, small] = [workspace.file('large'), workspace.file('other'), workspace.file('small')]
    // First of all, because what is read into this process counts as memory of those it starts.
    await benchGeneration(generators, github, large)
    if (document !== undefined) await benchGeneration(generators, document, other)
    await generateAll(generators, users, small)
    await benchTypes(await readClients(github, large), large)
    await benchBundles(await readClients(users, small), small)
    if (document !== undefined) await benchLargeBundle(await readClients(document, other), other)
    await benchThroughput(small)
  } finally {
    await workspace.remove()
  }
}
