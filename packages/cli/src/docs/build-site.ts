import type { Progress } from '@concord-api/docs'
import { type LoadWarning, type OutputFile, readApi, usableApi } from '@concord-api/model'

import { chooseApis, type OverlayFlags } from '../choose-apis.ts'
import { UsageError } from '../usage-error.ts'
import { cacheFolder } from './cache-folder.ts'
import { editable } from './editable.ts'
import { originOf } from './read-origin.ts'
import { type LoadedEntry, siteContent } from './site-content.ts'

export interface SiteFlags extends OverlayFlags {
  readonly base?: string | undefined
  readonly site?: string | undefined
}

export interface BuiltSite {
  readonly files: readonly OutputFile[]
  /** Folder of the workspace. */
  readonly folder: string
  readonly base: string | undefined
  readonly apis: readonly string[]
  /** Every file it was made from, by absolute path. */
  readonly sources: readonly string[]
  readonly warnings: readonly LoadWarning[]
}

/** Reads the documents that arguments name and makes their site. Flags come before what `redocly.yaml` says. */
export async function buildSite(
  names: readonly string[],
  flags: SiteFlags,
  onProgress: (progress: Progress) => void,
): Promise<BuiltSite> {
  const { workspace, entries } = await chooseApis(names, flags)
  const apis: LoadedEntry[] = []
  const warnings: LoadWarning[] = []
  const sources = new Set(workspace.configFile === undefined ? [] : [workspace.configFile])
  for (const entry of entries) {
    const loaded = await readApi(entry)
    apis.push({ api: usableApi(loaded), entry })
    for (const file of [...loaded.files.keys(), ...loaded.overlays.keys()]) sources.add(file)
    warnings.push(...loaded.warnings)
  }
  const { createSite, createSiteInput } = await import('@concord-api/docs')
  const [only, ...others] = apis
  const title =
    workspace.docs.title ?? (others.length === 0 && only !== undefined ? only.api.title : 'API documentation')
  const base = flags.base ?? workspace.docs.base
  const input = createSiteInput(await siteContent(apis, workspace, title))
  const files = await createSite(
    { ...input, pages: editable(input.pages, workspace.folder) },
    {
      base,
      site: flags.site ?? configuredOrigin(workspace.docs.site),
      editUrl: workspace.docs.editUrl,
      cacheFolder: await cacheFolder(workspace.folder),
      onProgress,
    },
  )
  return {
    files,
    folder: workspace.folder,
    base,
    apis: entries.map(({ name }) => name),
    sources: [...sources],
    warnings,
  }
}

function configuredOrigin(site: string | undefined): string | undefined {
  if (site === undefined) return undefined
  const origin = originOf(site)
  if (origin !== undefined) return origin
  throw new UsageError(`\`x-concord.docs.site\` is an origin, like https://docs.example.com, not ${site}`)
}
