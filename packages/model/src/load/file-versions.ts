import { stat } from 'node:fs/promises'

/** Which version of each file was read, by path. */
export type FileVersions = Map<string, string>

/** What is another once a file was written, replaced or removed. */
export async function versionOf(file: string): Promise<string> {
  return stat(file, { bigint: true }).then(
    ({ ino, size, mtimeNs }) => [ino, size, mtimeNs].join(' '),
    () => 'unreadable',
  )
}

/** A file that is not as it was read. */
export async function changedFile(versions: FileVersions): Promise<string | undefined> {
  for (const [file, version] of versions) if ((await versionOf(file)) !== version) return file
  return undefined
}
