import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { loadApi } from '@concord-api/model'
import { createSandbox } from '@concord-api/sandbox'
import { readSettings } from '@concord-api/sandbox/node'
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

interface Book {
  readonly BookId: string
  readonly Title: string
}

/** What is used here of the client that was generated. */
interface ShelfClient {
  readonly createShelfClient: (options: object) => {
    readonly books: {
      list(query?: object): AsyncIterable<Book> & Promise<{ readonly items: readonly Book[] }>
      create(body: object): Promise<Book>
      update(id: string, body: object, query: object): Promise<Book>
      get(id: string): Promise<Book>
    }
    readonly shelves: { listShelves(query?: object): AsyncIterable<{ readonly ShelfId: string }> }
  }
}

test('its client works against its sandbox: keys in the query, last ids, Link headers, masks, idempotency keys', async () => {
  const api = await loadApi({ name: 'shelf', file: folder.file('shelf/openapi.yaml') })
  const settingsFile = folder.file('shelf/sandbox.yaml')
  const settings = readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api)
  const sandbox = createSandbox(api, { settings, rateLimit: false })
  const module = pathToFileURL(folder.file('clients/shelf/dist/index.js')).href
  const { createShelfClient } = (await import(/* @vite-ignore */ module)) as ShelfClient
  const queryKey = sandbox.credentials['queryKey']?.[0]?.parts['subscription-key'] ?? ''
  const client = createShelfClient({ fetch: sandbox.fetch, auth: { queryKey } })

  const added = await client.books.create({ Title: 'Kindred', Pages: 287 })
  const changed = await client.books.update(added.BookId, { Title: 'Kindred!' }, { update_mask: ['Title'] })
  expect(changed).toMatchObject({ Title: 'Kindred!', Pages: 287 })
  for (let n = 0; n < 50; n++) await sandbox.insert('Books', { Title: `Book ${n}` })
  const ids: string[] = []
  for await (const { BookId } of client.books.list({ $top: 7 })) ids.push(BookId)
  expect(ids).toEqual(sandbox.list('Books').map((book) => book['BookId']))
  for (let n = 0; n < 9; n++) await sandbox.insert('Shelves', { ShelfId: `S${n}`, Name: `Shelf ${n}` })
  const shelves: string[] = []
  for await (const { ShelfId } of client.shelves.listShelves({ $top: 2 })) shelves.push(ShelfId)
  expect(shelves).toHaveLength(sandbox.list('Shelves').length)
})

test('docs shows it', async () => {
  expect(await concord(['docs'], folder.path)).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await readFile(folder.file('site/shelf/reference/index.html'), 'utf8')).toContain(
    'Books on shelves, in another tongue.',
  )
})
