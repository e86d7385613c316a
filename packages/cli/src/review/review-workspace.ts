import path from 'node:path'

import { relativePath } from '@concord-api/findings'
import type { ApiEntry, Workspace } from '@concord-api/model'
import { type Report, reportAdded, reportRemoved } from '@concord-api/review'

import { withOverlays } from '../choose-apis.ts'
import { commitOf, prefixOf } from '../git/tree-at.ts'
import { type Shard, shareOf } from '../shard.ts'
import { apisAtCommit, type WorkspaceAtCommit } from './apis-at-commit.ts'
import { loadAtCommit } from './load-at-commit.ts'
import { loadFile } from './load-file.ts'
import type { LoadedSide } from './loaded-side.ts'
import { oldWaivers, reviewPair, waiversOf } from './review-pair.ts'
import { waiversBeside } from './waivers-beside.ts'

/** What a workspace is reviewed against. */
export interface WorkspaceReview {
  readonly workspace: Workspace
  /** The APIs to review, as they are now. */
  readonly entries: readonly ApiEntry[]
  /** Whether these are all: then one that was there and is not now is gone. */
  readonly isAll: boolean
  /** Reviews its share of them, and of those that are gone. */
  readonly shard: Shard | undefined
  readonly ref: string
  readonly linkBase: string | undefined
  /** Overlays that are asked for besides those the APIs have. */
  readonly overlays: readonly string[]
  /** Given every side that was read. They are cleared away when all is written. */
  readonly opened: (side: LoadedSide) => void
  /** Given what is being done. */
  readonly say: (text: string) => void
}

/** Reviews APIs of a workspace against a commit. An API is known by its name, and by its document where that changed. */
export async function reviewWorkspace(asked: WorkspaceReview): Promise<Report[]> {
  const { workspace, entries, isAll, shard, ref } = asked
  const { folder } = workspace
  const at = { commit: await commitOf(ref, folder, '`--base`'), prefix: await prefixOf(folder) }
  const before = await apisAtCommit(ref, at, workspace)
  const pairs = entries.map((entry) => ({ entry, old: before === undefined ? entry : sameApi(entry, before) }))
  const found = new Set(pairs.map(({ old }) => old))
  const gone = isAll ? (before ?? []).filter((entry) => !found.has(entry)) : []
  const reports: Report[] = []
  for (const { entry, old } of shareOf(pairs, shard)) {
    asked.say(`reviewing ${entry.name}`)
    reports.push(await reviewEntry(entry, old, asked, at))
  }
  for (const entry of shareOf(gone, shard)) reports.push(...(await reviewGone(entry, asked, at)))
  return reports
}

function sameApi({ name, file }: ApiEntry, before: readonly ApiEntry[]): ApiEntry | undefined {
  return before.find((old) => old.name === name) ?? before.find((old) => old.file === file)
}

async function reviewEntry(
  entry: ApiEntry,
  old: ApiEntry | undefined,
  asked: WorkspaceReview,
  at: WorkspaceAtCommit,
): Promise<Report> {
  const base = old === undefined ? undefined : await loadOld({ ...old, name: entry.name }, asked, at)
  const head = await loadFile(entry, asked.linkBase)
  asked.opened(head)
  return base === undefined ? reportAdded(entry.name, head.side) : reviewPair(entry.name, base, head, asked.workspace)
}

/** An API that was listed and had a document; without one there was nothing to call. */
async function reviewGone(entry: ApiEntry, asked: WorkspaceReview, at: WorkspaceAtCommit): Promise<Report[]> {
  const base = await loadOld(entry, asked, at)
  if (base === undefined) return []
  const folder = process.cwd()
  const config = asked.workspace.configFile ?? entry.file
  const anchor = { file: relativePath(folder, config), line: 1, column: 1, pointer: '/apis' }
  const waivers = waiversOf(await waiversBeside(entry.file, folder), await oldWaivers(base))
  return [reportRemoved(entry.name, base.side, anchor, waivers)]
}

async function loadOld(
  entry: ApiEntry,
  { ref, workspace: { folder }, linkBase, opened, overlays: asked }: WorkspaceReview,
  { commit, prefix }: WorkspaceAtCommit,
): Promise<LoadedSide | undefined> {
  const { name, file, overlays } = withOverlays(entry, asked)
  const inRepository = path.posix.normalize(`${prefix}${relativePath(folder, file)}`)
  const side = await loadAtCommit({ name, ref, commit, path: inRepository, overlays, from: folder, linkBase })
  if (side !== undefined) opened(side)
  return side
}
