import { setTimeout as delay } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { systemClock } from './clock.ts'

test('now is now', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000)
})

test('sleep waits', async () => {
  const start = performance.now()
  await systemClock.sleep(100)
  expect(performance.now() - start).toBeGreaterThan(90)
})

test.each([2 ** 31, 2 ** 40, Infinity])('sleep of %d ms does not end at once', async (milliseconds) => {
  const controller = new AbortController()
  const first = Promise.race([
    systemClock.sleep(milliseconds, controller.signal).then(() => 'slept'),
    delay(50, 'still'),
  ])
  expect(await first).toBe('still')
  controller.abort()
})
