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

/**
 * The APIs that arguments name; every API of the workspace when there are no arguments. Of these, a shard has its share.
 * @throws {UsageError} when there is nothing to work on.
 */
export async function chooseApis(names: readonly string[], shard?: Shard): Promise<Choice> {
  const workspace = await findWorkspace(process.cwd())
  const entries = names.length === 0 ? workspace.apis : names.map((name) => findApi(workspace, name))
  if (entries.length > 0) return { workspace, entries: shareOf(entries, shard), areSeveral: entries.length > 1 }
  const where =
    workspace.configFile === undefined ? 'there is no redocly.yaml here or above' : 'redocly.yaml lists no APIs'
  throw new UsageError(`${where}: name a document by its path, or list it under \`apis:\` in redocly.yaml`)
}
