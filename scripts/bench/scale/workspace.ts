import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'
import { stringify } from 'yaml'

import { repository } from '../../../packages/testing/src/index.ts'
import { packAll } from '../../tarballs/pack.ts'
import { syntheticApi } from './synthetic-api.ts'

const tasks = {
  lint: { outputs: [] },
  bundle: { outputs: ['dist/**'] },
  generate: { dependsOn: ['lint'] },
  '//#docs': {
    inputs: ['redocly.yaml', 'apis/*/openapi.yaml', 'clients/*/{api.md,package.json}'],
    outputs: ['site/**'],
  },
}

/** Writes a workspace of so many APIs as docs/scale.md describes it, installs the command there, and commits it. */
export async function makeWorkspace(folder: string, count: number): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, index) => `api-${String(index + 1).padStart(3, '0')}`)
  await writeRoot(folder, names)
  for (const [index, name] of names.entries()) await writeApi(path.join(folder, 'apis', name), name, index + 1)
  await execa('pnpm', ['install', '--ignore-scripts', '--prefer-offline'], { cwd: folder })
  await execa('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: folder })
  // As in any workspace that is older than a day, the clients are there.
  await execa('concord', ['generate'], { cwd: folder, preferLocal: true, localDir: folder })
  await commit(folder)
  return names
}

/** Commits everything that is not ignored. */
async function commit(folder: string): Promise<void> {
  await execa('git', ['add', '--all'], { cwd: folder })
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org']
  await execa('git', [...identity, 'commit', '--quiet', '--message', 'all'], { cwd: folder })
}

async function writeRoot(folder: string, names: readonly string[]): Promise<void> {
  const packed = path.join(folder, 'tarballs')
  await mkdir(packed)
  const tarballs = await packAll(packed)
  const files = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]))
  const turbo = JSON.parse(await readFile(path.join(repository, 'node_modules/turbo/package.json'), 'utf8')) as {
    version: string
  }
  const apis = Object.fromEntries(names.map((name) => [name, { root: `apis/${name}/openapi.yaml` }]))
  const json = (value: unknown): string => JSON.stringify(value, null, 2)
  const written = {
    '.gitignore': 'node_modules\n.turbo\ndist\nsite\ntarballs\n',
    'package.json': json({
      name: 'scale',
      private: true,
      devEngines: { packageManager: { name: 'pnpm', version: '^12', onFail: 'ignore' } },
      scripts: { docs: 'concord docs' },
      devDependencies: { '@concord-api/cli': files['@concord-api/cli'], turbo: turbo.version },
    }),
    'pnpm-workspace.yaml': stringify({ packages: ['apis/*'], overrides: files }),
    'redocly.yaml': stringify({ apis, extends: ['recommended'], telemetry: 'off' }),
    'turbo.json': json({ ui: 'stream', concurrency: '100%', tasks }),
  }
  for (const [name, text] of Object.entries(written)) await writeFile(path.join(folder, name), text)
}

/** A package with a task for each command; the client is made in another folder, which turbo is told. */
async function writeApi(folder: string, name: string, seed: number): Promise<void> {
  const client = `$TURBO_ROOT$/clients/${name}/**`
  const generate = { inputs: ['$TURBO_DEFAULT$', client], outputs: [client] }
  const scripts = {
    lint: `concord lint ${name}`,
    bundle: `concord bundle ${name} -o dist/openapi.json`,
    generate: `concord generate ${name}`,
  }
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', private: true, scripts }))
  await writeFile(path.join(folder, 'turbo.json'), JSON.stringify({ extends: ['//'], tasks: { generate } }))
  await writeFile(
    path.join(folder, 'openapi.yaml'),
    stringify(syntheticApi(name, seed), { aliasDuplicateObjects: false }),
  )
}
