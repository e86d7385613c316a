import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { atExit, type OutputFile } from '@concord-api/model'

import { DocsError } from '../../docs-error.ts'
import type { AstroPage } from './astro-page.ts'
import { workFolder } from './work-folder.ts'

const run = promisify(execFile)

/** This package: its components, styles and browser scripts stand in it as they are. */
const own = fileURLToPath(new URL('../../../', import.meta.url))
const parts = ['astro', 'src/browser'] as const

/**
 * Puts pages into HTML with Astro Starlight, the one module that knows it. Astro works in a temporary folder: nothing is
 * written near the documents, and the folder they are in needs no `node_modules`.
 * @throws {DocsError} `shell-failed`
 */
export async function buildPages(
  pages: readonly AstroPage[],
  base: string,
  cacheFolder?: string,
): Promise<OutputFile[]> {
  const root = await workFolder(packageFolder('@astrojs/starlight'), cacheFolder)
  const callOff = atExit(() => rmSync(root, { recursive: true, force: true }))
  try {
    await prepare(root, pages)
    await runAstro(root, base)
    return await readFiles(path.join(root, 'dist'))
  } catch (cause) {
    if (cause instanceof DocsError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DocsError('shell-failed', {}, `the pages could not be put into HTML: ${reason}`, { cause })
  } finally {
    callOff()
    await rm(root, { recursive: true, force: true })
  }
}

/**
 * Astro finds its integrations through the manifest and the `node_modules` of its root. Our own parts are copied there:
 * where this package is installed, they stand below a `node_modules`, whose modules Vite would leave to Node.
 */
async function prepare(root: string, pages: readonly AstroPage[]): Promise<void> {
  await Promise.all(['src', 'node_modules/@astrojs'].map((name) => mkdir(path.join(root, name), { recursive: true })))
  const manifest = { private: true, type: 'module', dependencies: { '@astrojs/starlight': '*', astro: '*' } }
  await Promise.all([
    writeFile(path.join(root, 'package.json'), JSON.stringify(manifest)),
    writeFile(path.join(root, 'pages.json'), JSON.stringify(pages)),
    writeFile(
      path.join(root, 'src/content.config.mjs'),
      "export { collections } from '../shell/astro/content.config.mjs'\n",
    ),
    ...parts.map((part) => cp(path.join(own, part), path.join(root, 'shell', part), { recursive: true })),
    ...Object.keys(manifest.dependencies).map((name) =>
      symlink(packageFolder(name), path.join(root, 'node_modules', name), 'junction'),
    ),
  ])
}

/** Not every package lets its manifest be resolved. */
function packageFolder(name: string): string {
  const file = fileURLToPath(import.meta.resolve(name))
  const folder = path.join('node_modules', ...name.split('/'), path.sep)
  return file.slice(0, file.lastIndexOf(folder) + folder.length)
}

/** In a process of its own: Astro writes where it is run from, and keeps what it has read. */
async function runAstro(root: string, base: string): Promise<void> {
  const args = ['--max-old-space-size=4096', path.join(own, 'astro/build.mjs'), base]
  const env = { ...process.env, NODE_OPTIONS: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  const running = run(process.execPath, args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 })
  await running.finally(atExit(() => void running.child.kill('SIGKILL')))
}

async function readFiles(folder: string): Promise<OutputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: OutputFile[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    files.push({ path: name, content: name.endsWith('.html') ? await readFile(file, 'utf8') : await readFile(file) })
  }
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
