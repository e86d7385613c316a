import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { repository } from '../../../packages/testing/src/index.ts'
import { peerFile, peerTitle, redocly } from '../peers.ts'
import { type CommandRun, runCommand } from '../run-command.ts'

export type GeneratorName = 'concord' | 'hey-api' | 'openapi-typescript' | 'orval' | 'redocly'

/** The module of a client that callers import, in the folder that its generator filled. */
export const entry: Readonly<Record<GeneratorName, string>> = {
  concord: 'src/index.ts',
  'hey-api': 'sdk.gen.ts',
  'openapi-typescript': 'types.ts',
  orval: 'client.ts',
  redocly: 'client.ts',
}

/** A command that makes a client, or a part of one, of a document. */
export interface Generator {
  readonly name: GeneratorName
  readonly title: string
  /** What Node is started with to fill the folder it is started in. */
  readonly args: (document: string) => readonly string[]
}

/** Ours and the peers, each as its own documentation says. */
export async function createGenerators(): Promise<readonly Generator[]> {
  const { bin, title } = await redocly()
  const types = await peerFile('openapi-typescript', 'bin/cli.js')
  const heyApi = await peerFile('@hey-api/openapi-ts', 'bin/run.js')
  const orval = await peerFile('orval', 'dist/bin/orval.mjs')
  const plugins = ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript']
  return [
    {
      name: 'concord',
      title: 'concord generate, the whole package',
      args: (document) => [path.join(repository, 'packages/cli/bin/concord.js'), 'generate', document, '-o', '.'],
    },
    {
      name: 'openapi-typescript',
      title: `${peerTitle('openapi-typescript')}, types alone`,
      args: (document) => [types, document, '-o', 'types.ts'],
    },
    {
      name: 'redocly',
      title: `${title} generate-client`,
      args: (document) => [bin, 'generate-client', document, '--output', 'client.ts'],
    },
    {
      name: 'hey-api',
      title: peerTitle('@hey-api/openapi-ts'),
      args: (document) => [heyApi, '-i', document, '-o', '.', '-p', ...plugins, '--no-log-file'],
    },
    {
      name: 'orval',
      title: `${peerTitle('orval')}, client fetch`,
      args: (document) => [orval, '-i', document, '-o', 'client.ts', '--client', 'fetch'],
    },
  ]
}

/**
 * Runs a generator on a document.
 * @param parent - where it gets a new folder with its name
 */
export async function generate(generator: Generator, document: string, parent: string): Promise<CommandRun> {
  const folder = path.join(parent, generator.name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const run = await runCommand(generator.args(document), folder)
  if (run.failure !== undefined) {
    // Half a client is none.
    await rm(folder, { recursive: true, force: true })
    return run
  }
  const module = entry[generator.name]
  const written = await stat(path.join(folder, module)).catch(() => undefined)
  return written === undefined ? { ...run, failure: `it wrote no ${module}` } : run
}

/** Runs every generator on a document; those that fail leave nothing. */
export async function generateAll(generators: readonly Generator[], document: string, parent: string): Promise<void> {
  for (const generator of generators) {
    const { failure } = await generate(generator, document, parent)
    if (failure !== undefined) console.log(`\n${generator.title} fails on ${document}: ${failure}`)
  }
}
