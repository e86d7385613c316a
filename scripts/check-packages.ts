/**
 * Packs every package that is meant to be published and checks it as others will get it: its manifest and what it
 * promises of its files, publint, attw for its types, its size and that of small programs that use clients.
 *
 *     node scripts/check-packages.ts [--sizes]
 *
 * `--sizes` prints the budgets that what is measured now would have, and checks nothing.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { execa } from 'execa'
import { parse, stringify } from 'yaml'

import { repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { manifestProblems } from './check-packages/manifest-problems.ts'
import { oldestNode } from './check-packages/oldest-node.ts'
import { budgetFile, sizeProblems } from './check-packages/size-problems.ts'
import { budgetsOf, measureSizes, type Sizes } from './check-packages/sizes.ts'
import { inTurns } from './packages/in-turns.ts'
import { type PackedPackage, packPackage } from './packages/pack-package.ts'
import { publicPackages, readManifest } from './packages/public-packages.ts'

const { values } = parseArgs({ options: { sizes: { type: 'boolean', default: false } } })
const output = await temporaryFolder()
try {
  const packed = await inTurns(await publicPackages(), (each) => packPackage(each, output.path))
  const sizes = await measureSizes(packed)
  if (values.sizes) process.stdout.write(stringify(budgetsOf(sizes)))
  else await check(packed, sizes)
} finally {
  await output.remove()
}

async function check(packed: readonly PackedPackage[], sizes: Sizes): Promise<void> {
  const root = await readManifest('.')
  const nodes = oldestNode(packed)
  const ofManifests = packed.flatMap(({ directory, manifest, files }) =>
    manifestProblems(manifest, { directory, node: nodes.get(manifest.name) ?? '', root, files }).map(
      (problem) => `${directory}/package.json: ${problem}`,
    ),
  )
  const ofTarballs = await inTurns(packed, async ({ manifest, tarball }) => {
    const found = await run(manifest.name, 'publint', [tarball, '--strict'])
    // Of a command there is nothing to import.
    if (manifest.exports === undefined || !('.' in manifest.exports)) return found
    // The packages are ES modules for Node 22.12 and later, where `require` loads them too.
    const args = [tarball, '--profile', 'esm-only', '--format', 'table-flipped', '--no-color']
    return [...found, ...(await run(manifest.name, 'attw', args))]
  })
  const budgets = parse(await readFile(path.join(repository, budgetFile), 'utf8')) as Sizes
  const problems = [...ofManifests, ...ofTarballs.flat(), ...sizeProblems(sizes, budgets)]
  for (const problem of problems) console.error(problem)
  console.log(`${packed.length} packages packed and checked, ${problems.length} complaints`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

async function run(name: string, command: string, args: readonly string[]): Promise<string[]> {
  const { exitCode, all } = await execa(command, args, { cwd: repository, preferLocal: true, all: true, reject: false })
  return exitCode === 0 ? [] : [`${name}: ${command}\n${all}`]
}
