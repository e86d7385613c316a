import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A temporary folder. `await using` it, or call `remove` when done. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
  /** The absolute path of a file in it. */
  file(name: string): string
  write(files: Readonly<Record<string, string>>): Promise<void>
  remove(): Promise<void>
}

/** Makes a temporary folder with files in it, by their paths. */
export async function temporaryFolder(files: Readonly<Record<string, string>> = {}): Promise<TemporaryFolder> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'concord-test-')))
  const folder: TemporaryFolder = {
    path: root,
    file: (name) => path.join(root, name),
    write: async (more) => {
      for (const [name, content] of Object.entries(more)) {
        const file = path.join(root, name)
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(file, content)
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
    [Symbol.asyncDispose]: () => folder.remove(),
  }
  await folder.write(files)
  return folder
}
