import type { RateLimit } from '@concord-api/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { declared, limiterOf } from './testing/limiter-of.ts'

test('never more than the quota in a window, and never less than nothing left', () => {
  const request = fc.record({ after: fc.nat(4000), user: fc.constantFrom('u', 'v'), token: fc.constantFrom('s', 't') })
  const scopes = fc.constantFrom<RateLimit['scope']>('user', 'token', ['user', 'token'])
  fc.assert(
    fc.property(fc.array(request), fc.integer({ min: 0, max: 4 }), scopes, (requests, quota, scope = 'user') => {
      const take = limiterOf({ ...declared, scope }, { quota, window: 5 })
      const windows = new Map<string, { start: number; accepted: number }>()
      let time = 0
      for (const { after, ...keys } of requests) {
        time += after
        const { limited, headers } = take(time, keys)
        const counted = [scope].flat().map((name) => {
          const key = `${name} ${keys[name as 'user']}`
          const known = windows.get(key)
          const window = known === undefined || time - known.start >= 5000 ? { start: time, accepted: 0 } : known
          windows.set(key, window)
          return window
        })
        expect(limited).toBe(counted.some(({ accepted }) => accepted >= quota))
        if (!limited) for (const window of counted) window.accepted++
        const remaining = Number(new Headers(headers(limited)).get('Remaining'))
        expect(remaining).toBe(Math.min(...counted.map(({ accepted }) => quota - accepted)))
        expect(remaining).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
