import { expect, test } from 'vitest'

import { call, clientOf, createThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { multipartBody } from './multipart-body.ts'

/** What a server makes of the form, for each time it was sent. */
async function formsOf(body: unknown): Promise<FormData[]> {
  const forms: FormData[] = []
  const fetch = async (request: Request): Promise<Response> => {
    forms.push(await request.formData())
    return forms.length === 1 ? new Response(null, { status: 429 }) : Response.json(1)
  }
  const { body: _json, ...others } = createThing
  const operation = { ...others, encode: multipartBody }
  await call(clientOf('http://a.example', { fetch, clock: testClock() }), operation, { body })
  return forms
}

test('values, files, lists and objects, the same in each try', async () => {
  const bytes = Uint8Array.from([0, 255, 10, 13])
  const file = new File([bytes], 'päge.bin', { type: 'image/png' })
  const forms = await formsOf({
    text: 'ä\n',
    number: 1,
    flag: false,
    at: new Date(0),
    none: undefined,
    null: null,
    list: ['a', 'b'],
    file,
    files: [new Blob(['x']), file],
    bytes,
    buffer: bytes.buffer,
    object: { a: [1] },
  })
  expect(forms).toHaveLength(2)
  for (const form of forms) {
    expect([form.get('number'), form.get('flag'), form.getAll('list')]).toEqual(['1', 'false', ['a', 'b']])
    expect(form.get('text')).toMatch(/^ä\r?\n$/)
    expect(form.get('at')).toBe('1970-01-01T00:00:00.000Z')
    expect([form.has('none'), form.has('null')]).toEqual([false, false])
    expect(form.get('file')).toMatchObject({ name: 'päge.bin', type: 'image/png' })
    expect(form.getAll('files')).toHaveLength(2)
    for (const name of ['file', 'bytes', 'buffer']) {
      expect(new Uint8Array(await (form.get(name) as File).arrayBuffer())).toEqual(bytes)
    }
    const object = form.get('object') as File
    expect([object.type, await object.text()]).toEqual(['application/json', '{"a":[1]}'])
  }
})

test('a form that is ready goes out as it is', async () => {
  const ready = new FormData()
  ready.append('a', 'b')
  const [form] = await formsOf(ready)
  expect([...form!]).toEqual([['a', 'b']])
})
