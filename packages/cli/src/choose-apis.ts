import path from 'node:path'

import { type ApiEntry, findApi, findWorkspace, type Workspace } from '@concord-api/model'

import { type Shard, shareOf } from './shard.ts'
import { UsageError } from './usage-error.ts'

/** The APIs a command works on, and the workspace they are part of. */
export interface Choice {
  readonly workspace: Workspace
  readonly entries: readonly ApiEntry[]
  /** Whether these are some of several, however many are left for one shard. */
  readonly areSeveral: boolean
}

/** The overlays that are asked for, besides those of `redocly.yaml`. */
export interface OverlayFlags {
  readonly overlay?: readonly string[] | undefined
}

/** What a command works on, beside the names it is given. */
export interface ChoiceFlags extends OverlayFlags {
  readonly shard?: Shard | undefined
}

/**
 * The APIs that arguments name; every API of the workspace when there are no arguments. Of these, a shard has its share.
 * @throws {UsageError} when there is nothing to work on, or several APIs for one overlay.
 */
export async function chooseApis(names: readonly string[], { overlay = [], shard }: ChoiceFlags = {}): Promise<Choice> {
  const workspace = await findWorkspace(process.cwd())
  const entries = names.length === 0 ? workspace.apis : names.map((name) => findApi(workspace, name))
  const areSeveral = entries.length > 1
  if (overlay.length > 0 && areSeveral) {
    throw new UsageError('`--overlay` is for one API: name it, or list overlays for each in redocly.yaml')
  }
  if (entries.length > 0) {
    const chosen = shareOf(entries, shard).map((entry) => withOverlays(entry, overlay))
    return { workspace, entries: chosen, areSeveral }
  }
  const where =
    workspace.configFile === undefined ? 'there is no redocly.yaml here or above' : 'redocly.yaml lists no APIs'
  throw new UsageError(`${where}: name a document by its path, or list it under \`apis:\` in redocly.yaml`)
}

/** An API with more overlays, after its own. */
export function withOverlays(entry: ApiEntry, overlays: readonly string[]): ApiEntry {
  if (overlays.length === 0) return entry
  return { ...entry, overlays: [...(entry.overlays ?? []), ...overlays.map((file) => path.resolve(file))] }
}
