/**
 * Publishes what the registry does not have, each package after those it depends on:
 *
 *     pnpm release [--dry-run]
 *
 * `--dry-run` says what would be published, in which version, and how large it is; it publishes and changes nothing.
 * Versions are made before, by `pnpm release:version`, and committed. Packing and publishing are pnpm's and the order is
 * that of changesets (docs/decisions/0022).
 */
import { parseArgs } from 'node:util'

import { execa } from 'execa'

import { repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { inTurns } from './packages/in-turns.ts'
import { packPackage } from './packages/pack-package.ts'
import { publicPackages } from './packages/public-packages.ts'
import { pendingChangesets, releasePlan } from './release/plan.ts'
import { refusal } from './release/refusal.ts'
import { releaseTable } from './release/release-table.ts'

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
const isDryRun = values['dry-run']
const { stdout: status } = await execa('git', ['status', '--porcelain'], { cwd: repository })
const why =
  refusal({ status, pending: await pendingChangesets(repository), isDryRun }) ??
  (await failedCheck()) ??
  (await release())
if (why !== undefined) {
  console.error(`not released: ${why}`)
  process.exitCode = 1
}

async function failedCheck(): Promise<string | undefined> {
  // What checks say is not what this command says.
  const options = { cwd: repository, reject: false, stdout: process.stderr, stderr: 'inherit' } as const
  const result = await execa('pnpm', ['check'], options)
  if (!result.failed) return undefined
  return result.exitCode === undefined ? result.shortMessage : 'a check failed, see above'
}

async function release(): Promise<string | undefined> {
  if (isDryRun) {
    await show()
    return undefined
  }
  // A package says where it was built. pnpm has no other way to be told for every one, and refuses where nobody can vouch.
  const env = { pnpm_config_provenance: process.env['pnpm_config_provenance'] ?? 'true' }
  const options = { cwd: repository, preferLocal: true, reject: false, stdio: 'inherit', env } as const
  const { failed } = await execa('changeset', ['publish', '--no-git-tag'], options)
  return failed ? 'a package was not published, see above; those before it were' : undefined
}

async function show(): Promise<void> {
  const folder = await temporaryFolder()
  try {
    const plan = await releasePlan(repository, folder.path)
    const packed = await inTurns(await publicPackages(), (each) => packPackage(each, folder.path))
    process.stdout.write(releaseTable(packed, plan))
  } finally {
    await folder.remove()
  }
}
