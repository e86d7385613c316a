import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { repository } from '../../packages/testing/src/index.ts'
import { inFolder } from './in-folder.ts'
import { median } from './median.ts'
import { peerFile, redocly } from './peers.ts'
import { reportCommands } from './report-commands.ts'
import { type CommandRun, runCommand } from './run-command.ts'
import { table } from './table.ts'
import { atMost } from './target.ts'

const rounds = 5
const concord = path.join(repository, 'packages/cli/bin/concord.js')

/** Two documents to compare, and what our time may be. */
interface Pair {
  readonly title: string
  readonly base: string
  readonly head: string
  /** Of the time of `redocly diff`. */
  readonly ratio?: number
  readonly seconds?: number
}

/** How long reviews take, beside `redocly diff`: one edit in a large document, two versions of one, and a small pair. */
export async function benchReview(): Promise<void> {
  await inFolder(async (folder) => {
    for (const pair of await pairs(folder)) await measure(pair, folder)
  })
}

async function pairs(folder: string): Promise<Pair[]> {
  const github = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
  const edited = path.join(folder, 'edited.json')
  await writeFile(edited, await withoutSharedProperty(github))
  const small = [
    ['base.yaml', 'type: string'],
    ['head.yaml', 'type: integer'],
  ].map(([name = '', type = '']) => [path.join(folder, name), smallDocument(type)] as const)
  for (const [file, text] of small) await writeFile(file, text)
  return [
    {
      title: "one property dropped from a schema that much of GitHub's document shares",
      base: github,
      head: edited,
      ratio: 1,
    },
    {
      title: 'two versions of GitHub Enterprise',
      base: await peerFile('@octokit/openapi', 'generated/ghes-3.17.json'),
      head: await peerFile('@octokit/openapi', 'generated/ghes-3.19.json'),
      ratio: 1.5,
    },
    { title: 'two small files', base: small[0]?.[0] ?? '', head: small[1]?.[0] ?? '', seconds: 0.35 },
  ]
}

/** The document without the first required property of the schema that most references lead to. */
async function withoutSharedProperty(file: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  const document = JSON.parse(text) as {
    readonly components: {
      readonly schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }>
    }
  }
  const { schemas } = document.components
  const uses = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    uses.set(name, (uses.get(name) ?? 0) + 1)
  const [shared] = [...uses]
    .filter(([name]) => schemas[name]?.required?.[0] !== undefined)
    .toSorted(([, one], [, other]) => other - one)
  const schema = schemas[shared?.[0] ?? '']
  const property = schema?.required?.shift()
  if (schema?.properties === undefined || property === undefined) throw new Error('no schema with a required property')
  delete schema.properties[property]
  return JSON.stringify(document)
}

function smallDocument(type: string): string {
  return `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things:
    get:
      operationId: listThings
      responses:
        '200':
          description: Things.
          content: { application/json: { schema: { type: object, properties: { name: { ${type} } } } } }
`
}

async function measure({ title, base, head, ratio: limit, seconds: budget }: Pair, folder: string): Promise<void> {
  const peer = await redocly()
  const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['concord review', [concord, 'review', base, head, '--fail-on', 'none']],
    [`${peer.title} diff`, [peer.bin, 'diff', base, head]],
  ]
  const runs = commands.map((): CommandRun[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, args]] of commands.entries()) runs[index]?.push(await runCommand(args, folder))
  }
  const rows = commands.map(([name], index) => {
    const own = runs[index] ?? []
    const time = median(own.map(({ seconds }) => seconds))
    const megabytes = median(own.map((run) => run.megabytes))
    const figures = [name, `${time.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`]
    if (index === 0) {
      const targets = [budget === undefined ? atMost(1000, megabytes, 'MB') : atMost(budget, time, 's')]
      return [...figures, '', ...targets]
    }
    const ratio = median(own.map(({ seconds }, round) => (runs[0]?.[round]?.seconds ?? Number.NaN) / seconds))
    return [...figures, ratio.toFixed(2), limit === undefined ? '' : atMost(limit, ratio)]
  })
  console.log(`\n${title}, ${rounds} rounds`)
  console.log(table(['', 'time', 'memory', 'ours / its'], rows))
  reportCommands(title, rows)
}
