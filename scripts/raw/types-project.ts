import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import { createClientPackage } from '../../packages/generator/src/index.ts'
import { testedApis } from '../../packages/sandbox/src/testing/apis.ts'
import { repository, type TemporaryFolder, temporaryFolder } from '../../packages/testing/src/index.ts'

const bin = path.join(repository, 'packages/generator/node_modules/.bin/openapi-typescript')

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'NodeNext',
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: false,
}

const same = (name: string): string => `
import type * as plain from './${name}-plain.ts'
import type * as raw from './${name}-raw.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const isTrue = <_T extends true>(): void => {}

isTrue<Equal<raw.paths, plain.paths>>()
isTrue<Equal<raw.operations, plain.operations>>()
isTrue<Equal<raw.components, plain.components>>()
isTrue<Equal<raw.webhooks, plain.webhooks>>()
// @ts-expect-error -- another type is another
isTrue<Equal<raw.paths & { '/other': object }, plain.paths>>()
`

const plainClient = `import createClient from 'openapi-fetch'
import type { paths } from './users-plain.ts'
const client = createClient<paths>()`

const rawClient = `import { createUsersClient } from '@concord-api/users-client/raw'
const { raw: client } = createUsersClient()`

const calls = `
const expectType = <Expected>(_value: Expected): void => {}

const list = await client.GET('/users', { params: { query: { limit: 10 } }, signal: AbortSignal.timeout(1000) })
if (list.error === undefined) expectType<number>(list.data.total)
else expectType<string>(list.error.error)
expectType<Response>(list.response)
expectType<string | undefined>((await client.GET('/users')).data?.data[0]?.email)
await client.POST('/users', { body: { name: 'Ann', email: 'ann@example.com' }, headers: { 'X-A': 1 } })
await client.PATCH('/users/{userId}', { params: { path: { userId: 'u' } }, body: { name: 'Ann' } })
await client.DELETE('/users/{userId}', { params: { path: { userId: 'u' } }, bodySerializer: JSON.stringify })
const { data: stream } = await client.GET('/users', { parseAs: 'stream', querySerializer: () => 'a=b' })
expectType<ReadableStream | null | undefined>(stream)
await client.request('get', '/users', { querySerializer: { array: { style: 'form', explode: false } } })
const middleware = { onRequest: ({ request }: { request: Request }) => request }
client.use(middleware)
client.eject(middleware)

// @ts-expect-error -- there is no such path
await client.GET('/other')
// @ts-expect-error -- this path has no such method
await client.PUT('/users', {})
// @ts-expect-error -- the path has a parameter
await client.GET('/users/{userId}')
// @ts-expect-error -- it is called otherwise
await client.GET('/users/{userId}', { params: { path: { id: 'u' } } })
// @ts-expect-error -- a number
await client.GET('/users', { params: { query: { limit: 'ten' } } })
// @ts-expect-error -- there is no such parameter
await client.GET('/users', { params: { query: { size: 1 } } })
// @ts-expect-error -- a body is needed
await client.POST('/users', {})
// @ts-expect-error -- an address is needed
await client.POST('/users', { body: { name: 'Ann' } })
// @ts-expect-error -- a list has no name
list.data?.name
`

const wrong = (header: string): string =>
  `${header}\nawait client.GET('/users', { params: { query: { limit: 'ten' } } })\n`

/** A project with both kinds of types and calls; `wrong` in it does not compile. */
export async function typesProject(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
    'wrong/tsconfig.json': JSON.stringify({ compilerOptions, include: ['.', '../src/users-plain.ts'] }),
    'src/calls-plain.ts': plainClient + calls,
    'src/calls-raw.ts': rawClient + calls,
    'wrong/plain.ts': wrong(plainClient.replace('./', '../src/')),
    'wrong/raw.ts': wrong(rawClient),
  })
  await mkdir(folder.file('node_modules/@concord-api'), { recursive: true })
  const installed = [
    ['openapi-fetch', 'node_modules/openapi-fetch'],
    ['@concord-api/users-client', 'packages/clients/users'],
  ] as const
  for (const [name, from] of installed) await symlink(path.join(repository, from), folder.file(`node_modules/${name}`))
  const redocly: Record<string, object> = {}
  for (const { name, api } of await testedApis()) {
    const raw = createClientPackage(api).find((file) => file.path === 'src/paths.ts')?.content
    await folder.write({
      [`${name}.json`]: JSON.stringify(api.document),
      [`src/${name}.ts`]: same(name),
      [`src/${name}-raw.ts`]: String(raw),
    })
    redocly[name] = { root: `${name}.json`, 'x-openapi-ts': { output: `src/${name}-plain.ts` } }
  }
  await folder.write({ 'redocly.yaml': JSON.stringify({ apis: redocly }) })
  await execa(bin, [], { cwd: folder.path })
  return folder
}

/** What a compiler says of a project, a line each. */
export async function complaints(tsc: string, project: string): Promise<string[]> {
  const { stdout } = await execa(tsc, ['-p', project, '--pretty', 'false'], { cwd: project, reject: false })
  return stdout.split('\n').filter((line) => line !== '')
}

/** What it says of a file of `wrong`. */
export function saidOf(lines: readonly string[], name: string): string[] {
  return lines.filter((line) => line.startsWith(`${name}.ts(`)).map((line) => line.replace(/^[^:]*: /, ''))
}
