import { access } from 'node:fs/promises'
import path from 'node:path'

import { peerFile } from '../bench/peers.ts'

/**
 * Documents of public APIs, by what their keys are called: three from a folder, GitHub's from its package.
 * @throws {Error} when one is missing.
 */
export async function publicDocuments(folder: string): Promise<readonly (readonly [name: string, file: string])[]> {
  const documents = [
    ['museum', path.join(folder, 'museum.yaml')],
    ['openai', path.join(folder, 'openai.yaml')],
    ['discord', path.join(folder, 'discord.json')],
    ['github', await peerFile('@octokit/openapi', 'generated/api.github.com.json')],
  ] as const
  await Promise.all(documents.map(([, file]) => access(file)))
  return documents
}
