import { cp, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { concord, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'

type Files = Readonly<Record<string, string>>

const pathsOf = (names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name) => [
      `/${name}`,
      { get: { operationId: `list-${name}`, tags: [name], responses: { '200': { description: `All ${name}.` } } } },
    ]),
  )

const documentOf = (title: string, names: readonly string[]): string =>
  JSON.stringify({
    openapi: '3.1.1',
    info: { title, version: '1.0.0' },
    servers: [{ url: 'https://museum.example' }],
    tags: names.map((name) => ({ name })),
    paths: pathsOf(names),
  })

/** Two versions of a document: from one to the other files are added, changed and removed. */
export const older = documentOf('Museum', ['paintings', 'tickets'])
export const newer = documentOf('Gallery', ['sculptures', 'tickets'])

const config = 'apis: { museum: { root: openapi.json } }\nextends: [recommended]\n'

/** Every file below a folder with its content, hidden ones too. */
export async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)),
  )
}

/** A workspace where a command has written what the older document makes, and the newer one now stands. */
export interface ChangingWorkspace extends AsyncDisposable {
  /** What the command wrote before, and what it writes when nothing goes wrong; without the document. */
  readonly before: Files
  readonly after: Files
  /** A copy of it, to be spoiled. */
  copy(): Promise<TemporaryFolder>
}

/** @throws {Error} when the command fails on either document. */
export async function changingWorkspace(args: readonly string[], more: Files = {}): Promise<ChangingWorkspace> {
  const folder = await temporaryFolder({ 'redocly.yaml': config, 'openapi.json': older, ...more })
  const run = async (cwd: TemporaryFolder): Promise<Files> => {
    const { exitCode, stderr } = await concord(args, cwd.path)
    if (exitCode !== 0) throw new Error(stderr)
    return outputIn(cwd.path)
  }
  const before = await run(folder)
  await folder.write({ 'openapi.json': newer })
  const copy = async (): Promise<TemporaryFolder> => {
    const other = await temporaryFolder()
    await cp(folder.path, other.path, { recursive: true })
    return other
  }
  const changed = await copy()
  try {
    return { before, after: await run(changed), copy, [Symbol.asyncDispose]: () => folder.remove() }
  } finally {
    await changed.remove()
  }
}

/** What a command left in a workspace, beside the document. */
export async function outputIn(folder: string): Promise<Files> {
  const { 'openapi.json': _document, 'redocly.yaml': _config, ...output } = await filesIn(folder)
  return output
}
