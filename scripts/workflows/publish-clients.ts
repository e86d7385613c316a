/**
 * Publishes the clients, and the runtime they share, in versions that the registry does not have yet:
 *
 *     node scripts/workflows/publish-clients.ts [--dry-run]
 *
 * pnpm packs, as it alone knows what `workspace:*` stands for; npm publishes, with provenance.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'

const run = promisify(execFile)
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
const root = path.resolve(import.meta.dirname, '../..')

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
}

const wanted = []
for (const folder of await packageFolders()) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest
  if (manifest.private === true) continue
  if (await isPublished(manifest)) console.log(`${shown(manifest)} is published`)
  else wanted.push(manifest)
}
if (wanted.length > 0) await publish(wanted)

/** The runtime first: a client that is there before it cannot be installed. */
async function packageFolders(): Promise<string[]> {
  const clients = path.join(root, 'packages/clients')
  const names = (await readdir(clients, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return [path.join(root, 'packages/runtime'), ...names.map(({ name }) => path.join(clients, name)).toSorted()]
}

async function isPublished(manifest: Manifest): Promise<boolean> {
  try {
    const { stdout } = await run('npm', ['view', shown(manifest), 'version'])
    return stdout.trim() === manifest.version
  } catch (error) {
    // A package that was never published is no failure; a registry that does not answer is.
    if (/\bE404\b/.test(String((error as { readonly stderr?: unknown }).stderr))) return false
    throw error
  }
}

async function publish(manifests: readonly Manifest[]): Promise<void> {
  const packed = await mkdtemp(path.join(tmpdir(), 'concord-publish-'))
  try {
    const filters = manifests.map(({ name }) => `--filter=${name}`)
    await run('npx', ['-y', 'pnpm@12', ...filters, 'pack', '--pack-destination', packed], { cwd: root })
    for (const manifest of manifests) {
      const tarball = path.join(packed, tarballName(manifest))
      if (values['dry-run']) await stat(tarball)
      else await run('npm', ['publish', tarball, '--provenance', '--access', 'public'])
      console.log(`${shown(manifest)} ${values['dry-run'] ? 'would be published' : 'published'}`)
    }
  } finally {
    await rm(packed, { recursive: true, force: true })
  }
}

/** As npm and pnpm name it. */
function tarballName({ name, version }: Manifest): string {
  return `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`
}

function shown({ name, version }: Manifest): string {
  return `${name}@${version}`
}
