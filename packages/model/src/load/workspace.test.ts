import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { findApi, findWorkspace } from './workspace.ts'

const config = `apis:
  users: { root: spec/users/openapi.yaml }
  users@v2: { root: spec/users-v2/openapi.yaml }
x-concord:
  clients: { folder: packages/clients, scope: '@acme' }
  docs: { title: Acme, site: 'https://docs.example.com', base: 7 }
`

test('the configuration is found from a folder below it', async () => {
  await using folder = await temporaryFolder({ 'redocly.yaml': config, 'spec/users/openapi.yaml': '' })
  const workspace = await findWorkspace(folder.file('spec/users'))
  expect(workspace).toEqual({
    folder: folder.path,
    configFile: folder.file('redocly.yaml'),
    apis: [
      { name: 'users', file: folder.file('spec/users/openapi.yaml') },
      { name: 'users@v2', file: folder.file('spec/users-v2/openapi.yaml') },
    ],
    clients: { folder: 'packages/clients', scope: '@acme', runtime: undefined },
    docs: { title: 'Acme', site: 'https://docs.example.com', base: undefined, editUrl: undefined },
  })
})

test.each([
  { title: 'broken YAML', text: 'apis: [', code: 'config-invalid', line: 1 },
  {
    title: 'a billion laughs',
    text: [
      'a0: &a0 [lol]',
      ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`),
    ].join('\n'),
    code: 'config-invalid',
    line: undefined,
  },
  { title: 'an API without a root', text: 'apis: { users: {} }', code: 'config-invalid', line: undefined },
])('$title is refused with its place', async ({ text, code, line }) => {
  await using folder = await temporaryFolder({ 'redocly.yaml': text })
  await expect(findWorkspace(folder.path)).rejects.toMatchObject({
    code,
    location: { file: folder.file('redocly.yaml') },
  })
  if (line !== undefined) await expect(findWorkspace(folder.path)).rejects.toMatchObject({ location: { line } })
})

test('an argument is a name, or a path', async () => {
  await using folder = await temporaryFolder({ 'redocly.yaml': config })
  const workspace = await findWorkspace(folder.path)
  expect(findApi(workspace, 'users@v2').file).toBe(folder.file('spec/users-v2/openapi.yaml'))
  expect(findApi(workspace, folder.file('spec/users/openapi.yaml')).name).toBe('users')
  expect(findApi(workspace, '/tmp/Museum API.yaml').name).toBe('museum-api')
  expect(findApi(workspace, '/tmp/pets/openapi.json').name).toBe('pets')
  expect(() => findApi(workspace, 'usrs')).toThrow('there is no API called `usrs`; did you mean `users`?')
})
