import { readdir, rm } from 'node:fs/promises'

import { concord, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { expect, test } from 'vitest'

/*
 * `--shard` of the commands as compiled: what the jobs say together is what one says that does everything.
 */
const document = `openapi: 3.1.1
info: { title: Birds, version: 1.0.0 }
servers: [{ url: 'https://api.birds.example' }]
paths: { /birds: { get: { operationId: listBirds, responses: { '200': { description: Birds. } } } } }
`
const names = ['crane', 'dove', 'eagle', 'finch']
const list = (these: readonly string[]) =>
  `apis:\n${these.map((name) => `  ${name}: { root: spec/${name}.yaml }\n`).join('')}`

/** Two of the APIs that were committed are gone. */
async function workspace() {
  const spec = names.map((name) => [`spec/${name}.yaml`, document])
  const folder = await temporaryFolder({ 'redocly.yaml': list(names), ...Object.fromEntries(spec) })
  const git = (...args: readonly string[]) =>
    execa('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder.path })
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    ['commit', '--quiet', '-m', 'first'],
  ])
    await git(...args)
  await folder.write({ 'redocly.yaml': list(names.slice(0, 2)) })
  for (const name of names.slice(2)) await rm(folder.file(`spec/${name}.yaml`))
  return folder
}

test.each([3])('%i shards', async (of) => {
  await using folder = await workspace()
  const json = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await concord([...args, '--format', 'json'], folder.path)).stdout)
  const linted = async (...args: readonly string[]) =>
    ((await json('lint', ...args)) as { findings: readonly object[] }).findings
  const reviewed = async (...args: readonly string[]) =>
    Object.entries(((await json('review', '--base', 'HEAD', ...args)) as { apis: object }).apis)
  const findings: object[] = []
  const reports: object[] = []
  for (let index = 1; index <= of; index++) {
    const shard = ['--shard', `${index}/${of}`]
    findings.push(...(await linted(...shard)))
    reports.push(...(await reviewed(...shard)))
    await concord(['generate', '-o', 'made', ...shard], folder.path)
  }
  const text = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).toSorted()
  expect(findings.length).toBeGreaterThan(0)
  expect(text(findings)).toEqual(text(await linted()))
  expect(reports).toHaveLength(names.length)
  expect(text(reports)).toEqual(text(await reviewed()))
  expect((await readdir(folder.file('made'))).toSorted()).toEqual(names.slice(0, 2))
})

test('without work, all is well', async () => {
  await using folder = await workspace()
  for (const args of [['lint'], ['generate'], ['review', '--base', 'HEAD']]) {
    const { exitCode, stderr } = await concord([...args, '--shard', '9/9'], folder.path)
    expect({ args, exitCode, stderr }).toEqual({ args, exitCode: 0, stderr: '' })
  }
})

test.each([
  { args: ['lint', '--shard', '3/2'], says: 'the second of four shards is 2/4' },
  { args: ['review', 'a.yaml', 'b.yaml', '--shard', '1/2'], says: 'give it with `--base REF`' },
])('$args: $says', async ({ args, says }) => {
  const { exitCode, stderr } = await concord(args)
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(says) as string })
})
