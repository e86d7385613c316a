import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'
import { measure } from './measure.ts'
import { peerFile } from './peers.ts'

/** How long a client of GitHub's API takes to make, beside the peers; and what callers of ours have to load. */
export async function benchClients(): Promise<void> {
  await benchGeneration()
  await benchBundles()
}

async function benchGeneration(): Promise<void> {
  const github = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
  const types = await peerFile('openapi-typescript', 'bin/cli.js')
  const redocly = createRequire(path.join(repository, 'packages/docs/package.json')).resolve(
    '@redocly/cli/package.json',
  )
  const folder = await mkdtemp(path.join(tmpdir(), 'concord-bench-'))
  const run = async (name: string, args: readonly string[]): Promise<number> => {
    const { seconds } = await measure(
      `
      import { execFileSync } from 'node:child_process'
      process.env.REDOCLY_TELEMETRY = 'off'
      execFileSync(process.execPath, ${JSON.stringify(args)}, { stdio: 'ignore', cwd: ${JSON.stringify(folder)} })`,
      3,
    )
    console.log(`${name.padEnd(40)} ${seconds.toFixed(2)} s`)
    return seconds
  }
  try {
    const ours = await run('concord generate (package)', [
      path.join(repository, 'packages/cli/bin/concord.js'),
      'generate',
      github,
      '-o',
      path.join(folder, 'ours'),
    ])
    const only = await run('openapi-typescript (types alone)', [types, github, '-o', path.join(folder, 'types.ts')])
    const rival = await run('redocly generate-client', [
      path.join(path.dirname(redocly), 'bin/cli.js'),
      'generate-client',
      github,
      '--output',
      path.join(folder, 'redocly.ts'),
    ]).catch(() => Number.NaN)
    console.log(
      `the whole package takes ${(ours / only).toFixed(2)} of the types alone, ${(ours / rival).toFixed(2)} of redocly's client`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a program imports, and what it may weigh: minified by esbuild, then gzip -9. */
const programs: readonly (readonly [string, string, number])[] = [
  [
    'one operation, bearer, offset',
    `import { connectUsers, listUsers } from '@concord-api/users-client'; listUsers(connectUsers({ auth: { bearerAuth: 'x' } }))`,
    5,
  ],
  [
    'one operation, OAuth, HAL',
    `import { connectCards, listCards } from '@concord-api/cards-client'; listCards(connectCards({ auth: { oauth2: { clientId: 'x', clientSecret: 'y' } } }))`,
    6,
  ],
  [
    'the whole users client',
    `import { createUsersClient } from '@concord-api/users-client'; createUsersClient()`,
    Number.NaN,
  ],
  [
    'the whole practice client',
    `import { createPracticeClient } from '@concord-api/practice-client'; createPracticeClient()`,
    Number.NaN,
  ],
  [
    'openapi-fetch alone',
    `import createClient from 'openapi-fetch'; createClient({ baseUrl: 'x' }).GET('/x')`,
    Number.NaN,
  ],
]

async function benchBundles(): Promise<void> {
  const esbuild = await peerFile('esbuild', 'bin/esbuild')
  for (const [name, program, target] of programs) {
    const folder = path.join(
      repository,
      'packages',
      program.includes('-client') ? `clients/${/api\/(\w+)-client/.exec(program)?.[1]}` : 'runtime',
    )
    const own = program.replace(/'@concord-api\/\w+-client'/, `'./src/index.ts'`)
    const file = path.join(folder, '.bench-entry.ts')
    await writeFile(file, own)
    try {
      const { stdout } = await execa(esbuild, [file, '--bundle', '--minify', '--format=esm', '--platform=browser'])
      const kilobytes = gzipSync(stdout, { level: 9 }).length / 1000
      console.log(
        `${name.padEnd(40)} ${kilobytes.toFixed(2)} kB${Number.isNaN(target) ? '' : `  (target ${target} kB)`}`,
      )
    } finally {
      await rm(file, { force: true })
    }
  }
}
