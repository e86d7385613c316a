import { expect, test } from 'vitest'

import { closest } from './closest.ts'

test.each([
  { word: 'ofset', candidates: ['limit', 'offset'], found: 'offset' },
  { word: 'Usre', candidates: ['User', 'NewUser'], found: 'User' },
  { word: 'usesr', candidates: ['users', 'servers'], found: 'users' },
  { word: 'x', candidates: ['limit', 'offset'], found: undefined },
  { word: 'users', candidates: [], found: undefined },
])('$word most likely means $found', ({ word, candidates, found }) => {
  expect(closest(word, candidates)).toBe(found)
})
