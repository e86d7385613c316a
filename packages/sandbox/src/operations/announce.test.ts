import { verify } from 'node:crypto'

import { expect, test } from 'vitest'

import { createSandbox } from '../create-sandbox.ts'
import { testedApis } from '../testing/apis.ts'

test('a fixed receiver is told of what an event is about, signed, and of nothing else', async () => {
  const shelf = (await testedApis()).find(({ name }) => name === 'shelf')
  if (shelf === undefined) throw new Error('the shelf is gone')
  const told: { url: string; headers: Headers; body: string }[] = []
  const sandbox = createSandbox(shelf.api, {
    settings: shelf.settings,
    deliver: async (url, { headers, body }) => {
      told.push({ url: String(url), headers: new Headers(headers), body: String(body) })
      return new Response(null, { status: 204 })
    },
  })
  const change = (mask: string, body: object): Promise<Response> =>
    sandbox.fetch(
      `http://shelf.example/odata/Books/book-1?api-version=2026-01-01&subscription-key=sandbox-shelf-queryKey-full&update_mask=${mask}`,
      { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
  expect((await change('Pages', { Title: 'A', Pages: 7 })).status).toBe(200)
  await sandbox.idle()
  expect(told).toEqual([])

  await change('Shelf', { Title: 'A', Shelf: { ShelfId: 'C', Name: 'Science' } })
  await sandbox.idle()
  expect(told).toHaveLength(1)
  const [{ url, headers, body } = { url: '', headers: new Headers(), body: '' }] = told
  expect(url).toBe('http://127.0.0.1:8099/moved')
  expect(JSON.parse(body)).toMatchObject({ BookId: 'book-1', Pages: 7, Shelf: { ShelfId: 'C' } })
  const { pem } = (await sandbox.webhookKey()) as { pem: string }
  const signed = Buffer.from(`${headers.get('shelf-timestamp')}.${body}`)
  expect(verify(null, signed, pem, Buffer.from(headers.get('shelf-signature') ?? '', 'hex'))).toBe(true)
})
