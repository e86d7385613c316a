import path from 'node:path'

import { expect, test } from 'vitest'

import { fileOf } from './file-of.ts'

test.each([
  ['User.yaml', '/api/schemas/User.yaml'],
  ['../paths/a.yaml', '/api/paths/a.yaml'],
  ['common%20parts/User.yaml', '/api/schemas/common parts/User.yaml'],
  ['caf%C3%A9.yaml', '/api/schemas/café.yaml'],
  ['common parts/User.yaml', '/api/schemas/common parts/User.yaml'],
  ['100%.yaml', '/api/schemas/100%.yaml'],
])('%s', (uri, file) => {
  expect(fileOf('/api/schemas/root.yaml', uri)).toBe(path.resolve(file))
})
