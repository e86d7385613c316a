import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'
import { beforeAll, expect, test } from 'vitest'

import { createSandbox } from '../packages/sandbox/src/index.ts'
import { serve } from '../packages/sandbox/src/node/index.ts'
import { testedApis } from '../packages/sandbox/src/testing/apis.ts'
import { repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { compilers } from './raw/compilers.ts'
import { complaints } from './raw/types-project.ts'

/* The example is a project of its own, run with the client as it is published. (With its own compiler: `raw-types.long.test.ts`.) */
const example = path.join(repository, 'examples/moving-from-openapi-fetch')
const outputs = new Map<string, string>()

beforeAll(async () => {
  const tested = (await testedApis()).find(({ name }) => name === 'users')
  if (tested === undefined) throw new TypeError('there is no API for the example')
  for (const program of ['before', 'step-1', 'after']) {
    const sandbox = createSandbox(tested.api, { settings: tested.settings })
    const serving = await serve(sandbox, { port: 0 })
    const env = {
      USERS_API_URL: `${serving.url}${sandbox.basePath}`,
      USERS_API_KEY: sandbox.credentials['bearerAuth']?.[0]?.parts['token'] ?? '',
    }
    const { all } = await execa(process.execPath, [`src/${program}.ts`], {
      cwd: example,
      env,
      all: true,
      reject: false,
    })
    outputs.set(program, all)
    await serving.close()
    await sandbox.close()
  }
})

test('it compiles, libraries included', async () => {
  expect(await complaints(compilers.newest, example)).toEqual([])
})

test('all three programs do the same', () => {
  const before = outputs.get('before')?.split('\n') ?? []
  expect(before[0]).toBe('taken')
  expect(before).toContain('Dana Scully <dana@example.com>')
  expect(before.at(-1)).toMatch(/not found/i)
  expect(outputs.get('step-1')).toBe(outputs.get('before'))
  expect(outputs.get('after')).toBe(outputs.get('before'))
})

test('the types of the first are what openapi-typescript makes', async () => {
  await using folder = await temporaryFolder()
  const document = path.join(repository, 'spec/users/openapi.yaml')
  const command = path.join(example, 'node_modules/.bin/openapi-typescript')
  await execa(command, [document, '-o', 'schema.ts'], { cwd: folder.path })
  const [made, committed] = [folder.file('schema.ts'), path.join(example, 'src/schema.ts')].map((file) =>
    readFile(file, 'utf8'),
  )
  expect(await committed).toBe(await made)
})

test('every sample of the guide compiles', async () => {
  const guide = await readFile(path.join(repository, 'docs/moving-from-openapi-fetch.md'), 'utf8')
  const samples = [...guide.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, sample]) => sample)
  expect(samples.length).toBeGreaterThan(4)
  const source = path.join(example, 'src')
  await using folder = await temporaryFolder({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({
      extends: path.join(example, 'tsconfig.json'),
      compilerOptions: { typeRoots: [path.join(example, 'node_modules/@types')] },
      include: ['src'],
    }),
    'src/schema.ts': await readFile(path.join(source, 'schema.ts'), 'utf8'),
    ...Object.fromEntries(samples.map((sample, index) => [`src/sample-${index}.ts`, `${sample}\nexport {}\n`])),
  })
  await symlink(path.join(example, 'node_modules'), folder.file('node_modules'))
  expect(await complaints(compilers.newest, folder.path)).toEqual([])
})
