import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { repository, temporaryFolder } from '../../packages/testing/src/index.ts'
import { median } from './median.ts'
import { peerFile, redocly } from './peers.ts'
import { type CommandRun, runCommand } from './run-command.ts'
import { table } from './table.ts'
import { atMost } from './target.ts'

const rounds = 5
const built = (name: string): string =>
  JSON.stringify(pathToFileURL(path.join(repository, 'packages', name, 'dist/index.js')).href)

/**
 * How long it takes to compare two versions of a large document, beside Redocly: GitHub's against a copy in which the
 * most used schema has lost a required property, and two versions of GitHub Enterprise.
 */
export async function benchReview(): Promise<void> {
  const folder = await temporaryFolder()
  try {
    const github = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
    const changed = path.join(folder.path, 'changed.json')
    const what = await dropRequiredProperty(github, changed)
    console.log(`GitHub without ${what}`)
    await compare(github, changed, folder.path, 1)
    console.log('\nGitHub Enterprise 3.17 and 3.19')
    const old = await peerFile('@octokit/openapi', 'generated/ghes-3.17.json')
    const now = await peerFile('@octokit/openapi', 'generated/ghes-3.19.json')
    await compare(old, now, folder.path, 1.5)
  } finally {
    await folder.remove()
  }
}

async function compare(base: string, head: string, folder: string, limit: number): Promise<void> {
  const { bin, title } = await redocly()
  const program = `
    const [{ loadApi }, { reviewApis }] = await Promise.all([import(${built('model')}), import(${built('review')})])
    const load = (file) => loadApi({ name: 'bench', file })
    const { bump, summary, findings } = reviewApis(await load(${JSON.stringify(base)}), await load(${JSON.stringify(head)}))
    await (await import('node:fs/promises')).writeFile(${JSON.stringify(path.join(folder, 'said'))},
      bump + ', ' + JSON.stringify(summary) + ', ' + findings.length + ' findings; the first: ' + findings[0].message + ' (' + findings[0].operations.length + ' operations)')`
  const commands = [
    ['concord, reading and comparing', ['--input-type=module', '-e', program]],
    [`${title} diff`, [bin, 'diff', base, head]],
  ] as const
  const runs = commands.map((): CommandRun[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, [, args]] of commands.entries()) runs[index]?.push(await runCommand(args, folder))
  const [ours = [], theirs = []] = runs
  const rows = commands.map(([name], index) => {
    const of = runs[index] ?? []
    const megabytes = median(of.map((run) => run.megabytes))
    return [name, `${median(of.map((run) => run.seconds)).toFixed(2)} s`, `${megabytes.toFixed(0)} MB`]
  })
  console.log(table(['', 'time', 'memory'], rows))
  console.log(await readFile(path.join(folder, 'said'), 'utf8'))
  const ratio = median(ours.map(({ seconds }, round) => seconds / (theirs[round]?.seconds ?? Number.NaN)))
  console.log(`ours / its: ${ratio.toFixed(2)}, ${atMost(limit, ratio)}`)
  console.log(`memory: ${atMost(1000, median(ours.map(({ megabytes }) => megabytes)), 'MB')}`)
}

interface Schema {
  readonly type?: unknown
  properties?: Record<string, unknown>
  required?: string[]
}

/** Copies a document without the first required property of the object schema that is referred to most. */
async function dropRequiredProperty(file: string, to: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  const uses = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    uses.set(name, (uses.get(name) ?? 0) + 1)
  const document = JSON.parse(text) as { components: { schemas: Record<string, Schema> } }
  const { schemas } = document.components
  for (const [name] of [...uses].toSorted(([, a], [, b]) => b - a)) {
    const schema = schemas[name]
    const property = schema?.required?.find((candidate) => schema.properties?.[candidate] !== undefined)
    if (schema?.type !== 'object' || property === undefined) continue
    schema.required = schema.required?.filter((candidate) => candidate !== property) ?? []
    delete schema.properties?.[property]
    await writeFile(to, JSON.stringify(document))
    return `${name}.${property}`
  }
  throw new Error('no schema has a required property')
}
