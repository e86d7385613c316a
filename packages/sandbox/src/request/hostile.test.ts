import { expect, test } from 'vitest'

import { Refusal } from '../refusal.ts'
import { formType, readers } from './testing/hostile-readers.ts'
import type { TestRequest } from './testing/read.ts'

const hostile: Record<string, TestRequest> = {
  'levels that multiply branches': {
    body: `${'{"many":{"list":'.repeat(60)}{}${'}}'.repeat(60)}`,
    type: 'application/json',
  },
  'levels that multiply branches, with an error': {
    body: `${'{"either":'.repeat(120)}1.5${'}'.repeat(120)}`,
    type: 'application/json',
  },
  'a list of wrong items': { body: { list: Array.from({ length: 200_000 }, () => 1) } },
  'a list of wrong branches': { body: { list: Array.from({ length: 20_000 }, () => ({ either: 1.5 })) } },
  'a list of different items': { body: { list: Array.from({ length: 50_000 }, (_, a) => ({ a })) } },
  'many names': { body: Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join('&'), type: formType },
  'deep names': { body: `list${'[0][list]'.repeat(10)}[0][a]=x&`.repeat(2000), type: formType },
  'many brackets': { body: `list${'[]['.repeat(200_000)}=1`, type: formType },
  'a long query': { search: `?${'a=1&'.repeat(200_000)}` },
  'a deep query': { search: `?map${'[list][0]'.repeat(100_000)}=1` },
}

test.each(Object.entries(hostile))('%s: no more than seconds', { timeout: 20_000 }, async (_, sent) => {
  const started = performance.now()
  for (const read of readers.slice(0, 2))
    await read(sent).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal))
  expect(performance.now() - started).toBeLessThan(10_000)
})
