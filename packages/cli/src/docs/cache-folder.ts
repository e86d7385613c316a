import { lstat, mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/**
 * Where what took long to make is kept: among the modules of the workspace, or where it has none in a temporary folder
 * that only this user can write to, as what is read there ends up in pages. None where that is not to be had.
 */
export async function cacheFolder(workspace: string): Promise<string | undefined> {
  const modules = path.join(workspace, 'node_modules')
  if (await isFolder(modules)) return path.join(modules, '.cache/concord')
  const { uid } = userInfo()
  const own = path.join(tmpdir(), `concord-${uid}`)
  await mkdir(own, { recursive: true, mode: 0o700 }).catch(() => undefined)
  const found = await lstat(own).catch(() => undefined)
  const isOwn = uid < 0 || (found?.uid === uid && (found.mode & 0o022) === 0)
  return found?.isDirectory() === true && isOwn ? own : undefined
}

async function isFolder(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined)
  return found?.isDirectory() === true
}
