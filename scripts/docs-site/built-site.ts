import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { siteServer, type SiteServer } from '../../packages/docs/src/serve/site-server.ts'
import { concord, temporaryFolder } from '../../packages/testing/src/index.ts'

interface PageFile {
  /** Address below the base: `cards/errors/`. */
  readonly address: string
  readonly bytes: number
}

export interface BuiltSite {
  readonly server: SiteServer
  readonly pages: readonly PageFile[]
}

/** The site that the real command makes in a folder, served below a base as a static host would. */
export async function builtSite(cwd: string, base: string): Promise<BuiltSite> {
  const out = await temporaryFolder()
  const { exitCode, stderr } = await concord(
    ['docs', '-o', out.path, '--base', base, '--site', 'https://docs.example.com'],
    cwd,
  )
  if (exitCode !== 0) throw new Error(stderr)
  const entries = await readdir(out.path, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return { path: path.relative(out.path, file).split(path.sep).join('/'), content: await readFile(file) }
      }),
  )
  await out.remove()
  const pages = files
    .filter(({ path: file }) => file.endsWith('.html'))
    .map(({ path: file, content }) => ({ address: file.replace(/(^|\/)index\.html$/, '$1'), bytes: content.length }))
  return { server: await siteServer({ files, base, port: 0 }), pages }
}
