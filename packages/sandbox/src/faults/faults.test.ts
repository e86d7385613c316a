import { expect, test } from 'vitest'

import { createFaults, type FaultsOptions } from './faults.ts'

let now = 0
const clock = () => now

function faultsOf(options: Partial<FaultsOptions> = {}) {
  now = 0
  const waits: number[] = []
  const wait = async (milliseconds: number) => void waits.push(milliseconds)
  return { ...createFaults({ clock, random: () => 0.5, wait, ...options }), waits }
}

const always = { delay: 5 }

test.each<[string, Partial<FaultsOptions>, requests: [caller: string, header: string | null][], hit: unknown[]]>([
  ['nothing', {}, [['a', null]], [undefined]],
  [
    'one request',
    {},
    [
      ['a', 'status=503'],
      ['a', null],
    ],
    [{ status: 503 }, undefined],
  ],
  [
    'the next requests of the same caller',
    {},
    [
      ['a', 'drop, times=3'],
      ['b', null],
      ['a', null],
      ['a', null],
      ['a', null],
    ],
    [{ drop: true, times: 3 }, undefined, { drop: true, times: 3 }, { drop: true, times: 3 }, undefined],
  ],
  [
    'once more asked for in between',
    {},
    [
      ['a', 'drop, times=2'],
      ['a', 'delay=1'],
      ['a', null],
      ['a', null],
    ],
    [{ drop: true, times: 2 }, { delay: 1 }, { drop: true, times: 2 }, undefined],
  ],
  [
    'ended early',
    {},
    [
      ['a', 'drop, times=9'],
      ['a', 'times=1'],
      ['a', null],
    ],
    [{ drop: true, times: 9 }, { times: 1 }, undefined],
  ],
  [
    'always',
    { always },
    [
      ['a', null],
      ['a', 'drop'],
      ['a', ''],
    ],
    [always, { drop: true }, {}],
  ],
  ['sometimes', { always, rate: 0.5 }, [['a', null]], [undefined]],
  ['more often', { always, rate: 0.51 }, [['a', null]], [always]],
  [
    'the oldest caller forgotten',
    { maximumCallers: 1 },
    [
      ['a', 'drop, times=2'],
      ['b', 'drop, times=2'],
      ['a', null],
      ['b', null],
    ],
    [{ drop: true, times: 2 }, { drop: true, times: 2 }, undefined, { drop: true, times: 2 }],
  ],
])('%s', (_, options, requests, hit) => {
  const faults = faultsOf(options)
  expect(requests.map(([caller, header]) => faults.next(caller, header))).toEqual(hit)
})

test('what is not used up is forgotten', () => {
  const faults = faultsOf()
  faults.next('a', 'drop, times=3')
  now = 599_999
  expect(faults.next('a', null)).toEqual({ drop: true, times: 3 })
  now = 600_000
  expect(faults.next('a', null)).toBeUndefined()
})

test('a delay waits, and no delay does not', async () => {
  const faults = faultsOf()
  await faults.delay({ delay: 250 })
  await faults.delay({ delay: 0 })
  await faults.delay({ status: 503 })
  expect(faults.waits).toEqual([250])
})
