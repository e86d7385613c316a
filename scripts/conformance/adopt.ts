import { copyFile, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { compileClient, concord, temporaryFolder, type TemporaryFolder } from '../../packages/testing/src/index.ts'
import { publicDocuments } from './public-documents.ts'

/** What a step of a tool chain came to: nothing, or what is wrong. */
type Step = (folder: string, document: string) => Promise<string | undefined>

const run =
  (args: (document: string) => readonly string[], allowed: readonly number[]): Step =>
  async (folder, document) => {
    const { exitCode, stderr } = await concord(args(document), folder)
    return allowed.includes(exitCode) ? undefined : `exit ${exitCode}: ${stderr.slice(0, 500)}`
  }

/** What a team does with a document it has; `lint` may find something, nothing else may fail. */
const steps: readonly (readonly [name: string, step: Step])[] = [
  ['init', run((document) => ['init', '--from', document, '--name', 'api'], [0])],
  ['lint', run(() => ['lint', 'api', '--format', 'json', '-o', 'lint.json'], [0, 1])],
  ['waivers', run(() => ['lint', 'api', '--write-waivers', '--quiet'], [0, 1])],
  ['generate', run(() => ['generate', 'api'], [0])],
  ['check', run(() => ['generate', 'api', '--check'], [0])],
  ['type-check', async (folder) => (await compileClient(path.join(folder, 'clients/api'))) || undefined],
  ['docs', run(() => ['docs', 'api', '-o', 'site'], [0])],
  ['review', run((document) => ['review', document, document], [0])],
  ['review of init', run((document) => ['review', `before-${document}`, document, '--fail-on', 'none'], [0])],
  ['overlay', asOverlay],
]

/** The same conventions from an overlay make the same client. */
async function asOverlay(folder: string, document: string): Promise<string | undefined> {
  await copyFile(path.join(folder, `before-${document}`), path.join(folder, document))
  await rm(path.join(folder, 'redocly.yaml'))
  const init = await concord(['init', '--from', document, '--name', 'api', '--as-overlay'], folder)
  if (init.exitCode !== 0) return `init: exit ${init.exitCode}: ${init.stderr.slice(0, 500)}`
  const check = await concord(['generate', 'api', '--check'], folder)
  return check.exitCode === 0
    ? undefined
    : `generate: exit ${check.exitCode}: ${check.stdout.slice(0, 500)}${check.stderr.slice(0, 500)}`
}

/** Runs every command on documents of public APIs, in a folder of their own. True when all of it works. */
export async function checkAdopt(from = path.resolve('..', 'shared', 'specs')): Promise<boolean> {
  let works = true
  for (const [name, source] of await publicDocuments(from)) {
    // Not `await using`: what draws the directions of imports cannot read it.
    const folder = await temporaryFolder()
    try {
      works = (await checkSteps(name, source, folder)) && works
    } finally {
      await folder.remove()
    }
  }
  return works
}

async function checkSteps(name: string, source: string, folder: TemporaryFolder): Promise<boolean> {
  const document = path.basename(source)
  const text = await readFile(source, 'utf8')
  await folder.write({ [document]: text, [`before-${document}`]: text })
  const said: string[] = []
  let works = true
  for (const [step, check] of steps) {
    const begin = performance.now()
    const problem = await check(folder.path, document)
    said.push(`${step} ${((performance.now() - begin) / 1000).toFixed(1)} s`)
    if (problem === undefined) continue
    works = false
    said.push(`FAILED: ${problem}\n`)
  }
  console.log(`${name}: ${said.join(', ')}`)
  return works
}
