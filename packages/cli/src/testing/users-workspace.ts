import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { repository, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'

const redocly = `apis:
  users: { root: spec/users/openapi.yaml }
extends: [recommended]
rules: { no-server-example.com: off }
x-concord: { clients: { scope: '@acme' } }
`

/** A workspace with a copy of the Users document, to be broken. */
export async function workspace(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder({ 'redocly.yaml': redocly })
  await cp(path.join(repository, 'spec/users'), folder.file('spec/users'), {
    recursive: true,
    filter: (file) => !/node_modules|dist$/.test(file),
  })
  return folder
}

/** Changes a file of it. */
export async function edit(folder: TemporaryFolder, name: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(folder.file(name), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${name}`)
  await writeFile(folder.file(name), after)
}

/** Every file below a folder with its content. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)),
  )
}
