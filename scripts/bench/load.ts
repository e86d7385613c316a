import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { measure } from './measure.ts'
import { peerFile, redocly } from './peers.ts'
import { report } from './result.ts'

const model = path.resolve(import.meta.dirname, '../../packages/model')

/** Reading GitHub's document (13 MB, 1,223 operations): `loadApi` beside Redocly's bundle, as a library and as a command. */
export async function benchLoad(): Promise<void> {
  const file = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
  const require = createRequire(path.join(model, 'package.json'))
  const core = pathToFileURL(require.resolve('@redocly/openapi-core')).href
  const { bin, title } = await redocly()
  const ours = await measure(`
    const { loadApi } = await import(${JSON.stringify(pathToFileURL(path.join(model, 'dist/index.js')).href)})
    const api = await loadApi({ name: 'github', file: ${JSON.stringify(file)} })
    if (api.operations.length < 1000) throw new Error('not read')`)
  const library = await measure(`
    const { bundle, createConfig } = await import(${JSON.stringify(core)})
    await bundle({ ref: ${JSON.stringify(file)}, config: await createConfig({}) })`)
  const command = await measure(`
    import { execFileSync } from 'node:child_process'
    process.env.REDOCLY_TELEMETRY = 'off'
    execFileSync(process.execPath, [${JSON.stringify(bin)}, 'bundle', ${JSON.stringify(file)}, '-o', '/dev/null', '--ext', 'json'], { stdio: 'ignore' })`)
  const row = (name: string, { seconds, megabytes }: typeof ours): string =>
    `${name.padEnd(28)} ${seconds.toFixed(2)} s  ${Number.isNaN(megabytes) ? '' : `${megabytes.toFixed(0)} MB`}`
  console.log(row('loadApi', ours))
  console.log(
    `${row('redocly bundle (library)', library)}  loadApi takes ${(ours.seconds / library.seconds).toFixed(2)} of it`,
  )
  console.log(
    `${row('redocly bundle (command)', { ...command, megabytes: Number.NaN })}  loadApi takes ${(ours.seconds / command.seconds).toFixed(2)} of it`,
  )
  const figures = ({ seconds, megabytes }: typeof ours): string => `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`
  const what = 'loadApi, start-up included'
  report({
    what,
    ours: figures(ours),
    peer: `${title} bundle (library)`,
    theirs: figures(library),
    ratio: ours.seconds / library.seconds,
  })
  // What the command holds is not seen from here, as it is a process of its own.
  report({
    what,
    ours: figures(ours),
    peer: `${title} bundle (command)`,
    theirs: `${command.seconds.toFixed(2)} s`,
    ratio: ours.seconds / command.seconds,
  })
}
