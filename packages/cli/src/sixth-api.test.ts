import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'

import { compileClient, concord, repository, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * Every command on an API that is unlike the ones of this repository on every axis: nothing may work for those alone.
 */
let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder({ 'redocly.yaml': 'apis: { shelf: { root: shelf/openapi.yaml } }\n' })
  await cp(path.join(repository, 'packages/testing/fixtures/shelf'), folder.file('shelf'), { recursive: true })
})
afterAll(() => folder.remove())

test('lint has nothing to say', async () => {
  expect(await concord(['lint'], folder.path)).toEqual({ exitCode: 0, stdout: 'no findings', stderr: '' })
})

test('bundle puts its files together', async () => {
  const { exitCode, stdout } = await concord(['bundle', 'shelf', '--format', 'json'], folder.path)
  expect(exitCode).toBe(0)
  const document = JSON.parse(stdout) as { components: { schemas: object; parameters: object } }
  expect(Object.keys(document.components.schemas)).toEqual(['Book', 'Failure', 'NewBook', 'Shelf'])
  expect(Object.keys(document.components.parameters)).toContain('IdempotencyKey')
})

test('generate makes a client that compiles, and that --check takes for up to date', async () => {
  expect(await concord(['generate'], folder.path)).toMatchObject({ exitCode: 0, stderr: '' })
  expect((await concord(['generate', '--check'], folder.path)).exitCode).toBe(0)
  expect(await compileClient(folder.file('clients/shelf'))).toBe('')
})

test('docs shows it', async () => {
  expect(await concord(['docs'], folder.path)).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await readFile(folder.file('site/shelf/index.html'), 'utf8')).toContain('Books on shelves, in another tongue.')
})
