import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

/** What changesets would do with packages, by their names. */
export interface ReleasePlan {
  /** The versions that changesets ask for. */
  readonly next: ReadonlyMap<string, string>
  /** Those whose version of today the registry does not have. */
  readonly unpublished: ReadonlySet<string>
}

/** The changesets that no version has yet: paths in the repository. */
export async function pendingChangesets(repository: string): Promise<string[]> {
  const names = await readdir(path.join(repository, '.changeset'))
  return names.filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => `.changeset/${name}`)
}

/**
 * Asks changesets, and through it the registry.
 * @param folder Where it may write what it finds.
 */
export async function releasePlan(repository: string, folder: string): Promise<ReleasePlan> {
  const ask = async <T>(command: string): Promise<T> => {
    const file = path.join(folder, `${command}.json`)
    await execa('changeset', [command, '--output', file], { cwd: repository, preferLocal: true })
    return JSON.parse(await readFile(file, 'utf8')) as T
  }
  const isPending = (await pendingChangesets(repository)).length > 0
  const status = isPending ? await ask<Status>('status') : { releases: [] }
  const { plan } = await ask<PublishPlan>('publish-plan')
  return {
    next: new Map(status.releases.map(({ name, newVersion }) => [name, newVersion])),
    unpublished: new Set(plan.flat().map(({ name }) => name)),
  }
}

interface Status {
  readonly releases: readonly { readonly name: string; readonly newVersion: string }[]
}

interface PublishPlan {
  readonly plan: readonly (readonly { readonly name: string }[])[]
}
