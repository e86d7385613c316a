import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import type { Tarballs } from './pack.ts'

/** What people install packages with. */
export const installers = ['npm', 'pnpm'] as const

export type Installer = (typeof installers)[number]

/**
 * Installs packages from tarballs in a folder, and no others that are ours: what one of them needs and does not declare
 * is not found. No script of a package is run.
 */
export async function install(
  installer: Installer,
  names: readonly string[],
  tarballs: Tarballs,
  folder: string,
): Promise<void> {
  const files = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]))
  const dependencies = Object.fromEntries(names.map((name) => [name, files[name]]))
  // Nothing is published, so what depends on another of ours is told where that is.
  const manifest = { private: true, type: 'module', dependencies, ...(installer === 'npm' && { overrides: files }) }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  if (installer === 'pnpm') {
    await writeFile(path.join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides: files }))
  }
  await run(installer, [], folder)
}

/** Adds a package that stands in a folder below this one. */
export async function add(installer: Installer, name: string, folder: string): Promise<void> {
  await run(installer, [`./${name}`], folder)
}

async function run(installer: Installer, what: readonly string[], folder: string): Promise<void> {
  const command = installer === 'npm' ? ['install', '--no-audit', '--no-fund'] : [what.length === 0 ? 'install' : 'add']
  await execa(installer, [...command, ...what, '--ignore-scripts', '--prefer-offline'], { cwd: folder })
}
