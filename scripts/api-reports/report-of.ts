import path from 'node:path'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'
import type { PublicPackage } from '../packages/public-packages.ts'
import { declaredApi } from './declared-api.ts'

/** What a package has for those who use it: names to import, or commands. */
export async function reportOf({ directory, manifest }: PublicPackage): Promise<string> {
  const folder = path.join(repository, directory)
  const entries = Object.entries(manifest.exports ?? {}).map(([subpath, target]) => entryText(subpath, target, folder))
  const commands = Object.entries(manifest.bin ?? {}).map(([name, file]) => commandText(name, path.join(folder, file)))
  const head =
    `# What others can use of ${manifest.name}. Made from what is compiled, by \`pnpm api\`: change the source, not this ` +
    'file.\n'
  return `${[head, ...entries, ...(await Promise.all(commands))].join('\n').trimEnd()}\n`
}

function entryText(subpath: string, target: unknown, folder: string): string {
  const types = typeof target === 'object' && target !== null && 'types' in target ? target.types : undefined
  if (typeof types !== 'string') return `## ${subpath}\n`
  const { exported, reached, taken } = declaredApi(path.join(folder, types), folder)
  const parts = [
    [`## ${subpath}`, exported],
    ['### part of that, and not exported', reached],
    ['### from other packages', taken.length === 0 ? [] : [taken.join('\n')]],
  ] as const
  return parts
    .filter(([, texts]) => texts.length > 0)
    .map(([title, texts]) => `${[title, ...texts].join('\n\n')}\n`)
    .join('\n')
}

/** What a command says of itself and of each command it has. */
async function commandText(name: string, file: string): Promise<string> {
  const help = async (...args: readonly string[]): Promise<string> =>
    (await execa(process.execPath, [file, ...args, '--help'], { env: { NO_COLOR: '1' } })).stdout
  const main = await help()
  const [, list = ''] = main.split('\nCommands:\n')
  const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, command = '']) => command)
  const texts = await Promise.all(commands.map(async (command) => [`${name} ${command}`, await help(command)] as const))
  return [[name, main] as const, ...texts].map(([title, text]) => `## ${title}\n\n${text.trimEnd()}\n`).join('\n')
}
