import { lstat } from 'node:fs/promises'
import path from 'node:path'

import { relativePath, terminalText } from '@concord-api/findings'
import type { OutputFile } from '@concord-api/model'
import { apiNameOf, type Choices, starterFiles, usualChoices } from '@concord-api/starter'

import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Output } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { version } from '../version.ts'
import { writeTogether } from '../writing/write-together.ts'

export interface BeginFlags extends Partial<Choices> {
  readonly yes: boolean
  readonly dryRun: boolean
  readonly format: 'json' | 'terminal'
}

/** What is an author's own, and may be there: it is left as it is. */
const mayBeThere: ReadonlySet<string> = new Set(['.gitignore', 'README.md'])

/** `concord init` without a document: a small workspace in a folder that has none. */
export async function begin(folder: string, flags: BeginFlags, output: Output): Promise<ExitCode> {
  const root = path.resolve(folder)
  const choices = await choicesFrom(flags, output)
  const files = starterFiles(choices, { cliVersion: version() })
  const existing = await existingFiles(root, files)
  const inTheWay = existing.filter((name) => !mayBeThere.has(name))
  if (inTheWay.length > 0) {
    const are = inTheWay.length === 1 ? 'is there already' : 'are there already'
    throw new UsageError(`${inTheWay.join(', ')} ${are}, and nothing is overwritten: choose an empty folder`)
  }
  const added = files.filter(({ path: name }) => !existing.includes(name))
  if (!flags.dryRun) {
    await writeTogether(added.map(({ path: name, content }) => ({ file: path.join(root, name), content })))
  }
  const shown = relativePath(process.cwd(), root) || '.'
  if (flags.format === 'json')
    output.out(`${JSON.stringify(toJson(shown, choices, added, existing, flags), null, 2)}\n`)
  else output.note(toText(shown, added, existing, flags))
  return exitCode.fine
}

/** Which of the files a folder has already. */
async function existingFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  const found = files.map(async ({ path: name }) => {
    const stat = await lstat(path.join(folder, name)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
      throw cause
    })
    return stat === undefined ? [] : [name]
  })
  return (await Promise.all(found)).flat()
}

/** What flags leave open, a person at a terminal is asked for; anybody else gets what is usual. */
async function choicesFrom({ yes, title, auth, pagination, errors, naming }: BeginFlags, output: Output) {
  const given = Object.fromEntries(
    Object.entries({ title, auth, pagination, errors, naming }).filter(([, value]) => value !== undefined),
  ) as Partial<Choices>
  if (yes || !output.live || !process.stdin.isTTY) return { ...usualChoices, ...given }
  const { askChoices } = await import('./ask-choices.ts')
  // As everything about how it goes, questions are no part of the result.
  return askChoices(given, { input: process.stdin, output: process.stderr })
}

function toJson(
  folder: string,
  choices: Choices,
  added: readonly OutputFile[],
  kept: readonly string[],
  { dryRun }: BeginFlags,
): unknown {
  const files = added.map(({ path: name, content }) => ({ path: name, bytes: Buffer.byteLength(content) }))
  return { folder, api: apiNameOf(choices.title), choices, written: !dryRun, files, kept }
}

function toText(folder: string, added: readonly OutputFile[], kept: readonly string[], { dryRun }: BeginFlags): string {
  const shown = terminalText(folder)
  const lines = [
    ...added.map(({ path: name }) => `${dryRun ? 'would write' : 'wrote'} ${shown}/${name}`),
    ...kept.map((name) => `kept ${shown}/${name}`),
    ...(dryRun ? [] : [`next, ${folder === '.' ? '' : `in ${shown}, `}npm install and npm run lint`]),
  ]
  return `${lines.join('\n')}\n`
}
