import path from 'node:path'

import { injections } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { clientFolder } from './client-folder.ts'

const workspace = { folder: '/work', clients: { folder: 'clients', scope: undefined, runtime: undefined } }

test.each([
  ['users', 'users'],
  ['Users@v1', 'Users-v1'],
  ['a.b_c-1', 'a.b_c-1'],
  ['..', '-'],
  ['.', '-'],
  ['', '-'],
  ['a/../b', 'a-..-b'],
  ['../../etc', '..-..-etc'],
  ['/etc', '-etc'],
  ['C:\\x', 'C-x'],
  ['CON', 'api-CON'],
  ['nul.txt', 'api-nul.txt'],
  ['console', 'console'],
  ['a.', 'a-'],
  ['x'.repeat(300), 'x'.repeat(80)],
])('the client of the API %j is in clients/%s', (name, folder) => {
  expect(clientFolder(workspace, name)).toBe(path.join('/work/clients', folder))
})

test('whatever an API is called, its client is one folder below that of clients, on every system', () => {
  for (const { text } of injections) {
    const folder = path.relative('/work/clients', clientFolder(workspace, text))
    expect(folder).toMatch(/^[\w.-]*[\w-]$/)
    expect(folder).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
  }
})
