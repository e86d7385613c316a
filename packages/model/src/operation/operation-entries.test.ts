import { expect, test } from 'vitest'

import { operationEntries } from './operation-entries.ts'

const item = { get: { operationId: 'a' } }

test.each([
  { title: 'a path', path: '/a', found: 1 },
  { title: 'the root', path: '/', found: 1 },
  // Behind a server's address it would be part of the host: https://api.example@evil.example/.
  { title: 'no path: what comes before an @ would be a user name', path: '@evil.example/a', found: 0 },
  { title: 'no path: the host would go on', path: '.evil.example/a', found: 0 },
  { title: 'no path: it is empty', path: '', found: 0 },
  { title: 'no path: an extension', path: 'x-internal', found: 0 },
])('$title', ({ path, found }) => {
  expect(operationEntries({ paths: { [path]: item } })).toHaveLength(found)
})

test('the names of webhooks are no paths', () => {
  expect(operationEntries({ webhooks: { added: item } }, 'webhooks')).toHaveLength(1)
})
