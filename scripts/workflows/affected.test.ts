import { chmod, readFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'
import { parseDocument } from 'yaml'
import { expect, test } from 'vitest'

import { findWorkspace } from '../../packages/model/src/index.ts'
import { repository as ours, temporaryFolder } from '../../packages/testing/src/index.ts'
import { runJob } from './testing/run-job.ts'

/*
 * What `ci.yml` would build of a pull request, asked on a clone of this repository: turbo says it, and builds nothing.
 */
async function affectedBy(change: (file: (name: string) => string) => Promise<Readonly<Record<string, string>>>) {
  await using folder = await temporaryFolder()
  const at = (name: string): string => path.join(folder.path, 'clone', name)
  const git = (...args: readonly string[]) =>
    execa('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: at('') })
  await execa('git', ['clone', '--quiet', ours, at('')])
  await git('switch', '--quiet', '--create', 'change')
  const files = await change(at)
  for (const [name, text] of Object.entries(files)) await folder.write({ [`clone/${name}`]: text })
  await git('commit', '--quiet', '--all', '--message', 'change')
  await git('switch', '--quiet', '--detach', 'HEAD^')
  await git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change')
  // Of all that is run with it, only turbo says anything.
  const said = folder.file('said.json')
  const npx = `#!/usr/bin/env bash\n[ "$3" = exec ] && shift 3 && "$@" --dry=json > '${said}'\ntrue\n`
  await folder.write({ 'bin/npx': npx })
  await chmod(folder.file('bin/npx'), 0o755)
  const run = await runJob({
    workflow: 'ci.yml',
    job: 'test',
    workspace: at(''),
    runner: folder.file('runner'),
    eventName: 'pull_request',
    event: {},
    apiUrl: '',
    bin: `${folder.file('bin')}:${path.join(ours, 'node_modules/.bin')}`,
    isBuilt: false,
  })
  expect({ conclusion: run.conclusion, log: run.log }).toMatchObject({ conclusion: 'success' })
  const { tasks } = JSON.parse(await readFile(said, 'utf8')) as {
    readonly tasks: readonly { readonly taskId: string; readonly task: string; readonly command: string }[]
  }
  return tasks
    .filter(({ task, command }) => task !== 'compile' && command !== '<NONEXISTENT>')
    .map(({ taskId }) => taskId)
}

const { apis } = await findWorkspace(ours)
const document = path.relative(ours, apis[0]?.file ?? '')
const packages = await Promise.all(
  apis.map(async ({ file }) => {
    const text = await readFile(path.join(path.dirname(file), 'package.json'), 'utf8')
    return (JSON.parse(text) as { name: string }).name
  }),
)
const tasksOf = (name: string): string[] => ['bundle', 'generate', 'lint'].map((task) => `${name}#${task}`)

test('a changed document is linted, bundled and made a client of, and no other', async () => {
  const affected = await affectedBy(async (file) => {
    const yaml = parseDocument(await readFile(file(document), 'utf8'))
    yaml.setIn(['info', 'title'], 'Another title')
    return { [document]: String(yaml) }
  })
  expect(affected.toSorted()).toEqual(tasksOf(packages[0] ?? ''))
})

test('a change of what reads documents has all of them read again', async () => {
  const source = 'packages/model/src/index.ts'
  const affected = await affectedBy(async (file) => ({ [source]: `${await readFile(file(source), 'utf8')}// more\n` }))
  expect(affected.toSorted()).toEqual(packages.flatMap(tasksOf).toSorted())
})

test('a change of a text of this repository builds nothing', async () => {
  expect(await affectedBy(async () => ({ 'CONTRIBUTING.md': 'Less.\n' }))).toEqual([])
})
