import { mkdir, mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * A new folder for Astro to work in. It takes a module for one below its root unless their paths begin with the same
 * folder, so the folder has to begin as that of the modules does: the temporary one often does not.
 * @param modules - a folder that has Astro's modules
 * @param cacheFolder - where things may be kept, if anywhere
 */
export async function workFolder(modules: string, cacheFolder: string | undefined): Promise<string> {
  const installed = await realpath(modules)
  const beside = `${installed.slice(0, installed.lastIndexOf(`node_modules${path.sep}`))}node_modules/.cache/concord`
  const wanted = [cacheFolder, tmpdir(), beside].filter((folder) => folder !== undefined)
  let failure: unknown = new Error(`no folder to work in begins as ${installed} does`)
  for (const folder of wanted) {
    try {
      if (beginningOf(path.resolve(folder)) !== beginningOf(installed)) continue
      await mkdir(folder, { recursive: true })
      const made = await realpath(await mkdtemp(path.join(folder, 'site-')))
      if (beginningOf(made) === beginningOf(installed)) return made
    } catch (cause) {
      // One that cannot be written to; the next may be.
      failure = cause
    }
  }
  throw failure
}

/** `/home`, `C:` */
function beginningOf(folder: string): string {
  return path.normalize(folder).split(path.sep, 2).join(path.sep)
}
