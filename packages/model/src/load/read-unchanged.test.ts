import { renameSync, writeFileSync } from 'node:fs'

import { temporaryFolder } from '@concord-api/testing'
import { afterEach, describe, expect, test } from 'vitest'

import { onActivity } from '../activity.ts'
import { loadApi } from './load-api.ts'

const documentOf = (title: string): string => `openapi: 3.1.1
info: { title: ${title}, version: 1.0.0 }
paths:
  /birds: { $ref: ./birds.yaml }
`
const pathOf = (description: string): string => `get: { responses: { '200': { description: ${description} } } }\n`

/** Done each time a file has been read, before anything else is. */
let afterReading: ((file: string) => void) | undefined
onActivity((activity) => {
  if (activity.did === 'read') afterReading?.(activity.file)
})
afterEach(() => {
  afterReading = undefined
})

const descriptionOf = (api: Awaited<ReturnType<typeof loadApi>>): unknown =>
  JSON.stringify(api.document).match(/"description":"(\w+)"/)?.[1]

describe('a document that changes while it is read', () => {
  test('is read again: what comes out is of one moment', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': documentOf('Old'), 'birds.yaml': pathOf('Old') })
    const root = folder.file('openapi.yaml')
    afterReading = (file) => {
      if (file !== root) return
      afterReading = undefined
      writeFileSync(root, documentOf('New'))
      writeFileSync(folder.file('birds.yaml'), pathOf('New'))
    }
    const api = await loadApi({ name: 'birds', file: root })
    expect([api.title, descriptionOf(api)]).toEqual(['New', 'New'])
  })

  test('half of a file that is being saved is no broken one', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': documentOf('Old'), 'birds.yaml': 'get: {' })
    afterReading = (file) => {
      if (!file.endsWith('birds.yaml')) return
      afterReading = undefined
      writeFileSync(`${file}.new`, pathOf('New'))
      renameSync(`${file}.new`, file)
    }
    expect(descriptionOf(await loadApi({ name: 'birds', file: folder.file('openapi.yaml') }))).toBe('New')
  })

  test('that does not come to rest is an error that says so', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': documentOf('Old'), 'birds.yaml': pathOf('Old') })
    let count = 0
    afterReading = (file) => {
      if (file.endsWith('openapi.yaml')) writeFileSync(file, documentOf(`New${'w'.repeat(++count)}`))
    }
    await expect(loadApi({ name: 'birds', file: folder.file('openapi.yaml') })).rejects.toMatchObject({
      code: 'file-unreadable',
      message: 'it goes on changing while it is read: try again later',
      location: { file: folder.file('openapi.yaml') },
    })
    expect(count).toBe(5)
  })
})
