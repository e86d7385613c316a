import path from 'node:path'

import { relativePath, terminalText } from '@concord-api/findings'
import type { OutputFile } from '@concord-api/model'
import { apiNameOf, type Choices, starterFiles, usualChoices } from '@concord-api/starter'

import { type ExitCode, exitCode } from '../exit-code.ts'
import { existingFiles, writeNewFiles } from '../init/write-new-files.ts'
import type { Output } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { version } from '../version.ts'

export interface InitFlags extends Partial<Choices> {
  readonly from?: string | undefined
  readonly name?: string | undefined
  readonly asOverlay?: string | true | undefined
  readonly yes: boolean
  readonly dryRun: boolean
  readonly format: 'json' | 'terminal'
}

/** What is an author's own, and may be there: it is left as it is. */
const mayBeThere: ReadonlySet<string> = new Set(['.gitignore', 'README.md'])

/** `concord init`: a small workspace in a folder that has none, or with `--from` the conventions of a document. */
export async function init(folder: string, flags: InitFlags, output: Output): Promise<ExitCode> {
  const { from, ...others } = flags
  if (from === undefined) return begin(folder, others, output)
  const chosen = (['title', 'auth', 'pagination', 'errors', 'naming'] as const).filter(
    (name) => flags[name] !== undefined,
  )
  if (chosen.length > 0)
    throw new UsageError(`\`--${chosen[0]}\` is for a new document: with \`--from\`, the document says it`)
  if (folder !== '.') throw new UsageError('with `--from`, the document stays where it is: leave the folder out')
  return (await import('../init/adopt.ts')).adopt({ ...others, from }, output)
}

async function begin(folder: string, flags: Omit<InitFlags, 'from'>, output: Output): Promise<ExitCode> {
  const late = flags.name !== undefined ? '--name' : flags.asOverlay !== undefined ? '--as-overlay' : undefined
  if (late !== undefined) throw new UsageError(`\`${late}\` goes with \`--from\``)
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
  if (!flags.dryRun) await writeNewFiles(root, added)
  const shown = relativePath(process.cwd(), root) || '.'
  if (flags.format === 'json')
    output.out(`${JSON.stringify(toJson(shown, choices, added, existing, flags), null, 2)}\n`)
  else output.note(toText(shown, added, existing, flags))
  return exitCode.fine
}

/** What flags leave open, a person at a terminal is asked for; anybody else gets what is usual. */
async function choicesFrom({ yes, title, auth, pagination, errors, naming }: Omit<InitFlags, 'from'>, output: Output) {
  const given = Object.fromEntries(
    Object.entries({ title, auth, pagination, errors, naming }).filter(([, value]) => value !== undefined),
  ) as Partial<Choices>
  if (yes || !output.live || !process.stdin.isTTY) return { ...usualChoices, ...given }
  const { askChoices } = await import('../init/ask-choices.ts')
  // As everything about how it goes, questions are no part of the result.
  return askChoices(given, { input: process.stdin, output: process.stderr })
}

function toJson(
  folder: string,
  choices: Choices,
  added: readonly OutputFile[],
  kept: readonly string[],
  { dryRun }: InitFlags,
): unknown {
  const files = added.map(({ path: name, content }) => ({ path: name, bytes: Buffer.byteLength(content) }))
  return { folder, api: apiNameOf(choices.title), choices, written: !dryRun, files, kept }
}

function toText(folder: string, added: readonly OutputFile[], kept: readonly string[], { dryRun }: InitFlags): string {
  const shown = terminalText(folder)
  const lines = [
    ...added.map(({ path: name }) => `${dryRun ? 'would write' : 'wrote'} ${shown}/${name}`),
    ...kept.map((name) => `kept ${shown}/${name}`),
    ...(dryRun ? [] : [`next, ${folder === '.' ? '' : `in ${shown}, `}npm install and npm run lint`]),
  ]
  return `${lines.join('\n')}\n`
}
