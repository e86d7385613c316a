import type { Page } from 'playwright-core'

/** Whether an injection has run, for each frame of a page. A heading may be called the same, and is an element then. */
export function canaries(page: Page): Promise<boolean[]> {
  return Promise.all(page.frames().map((frame) => frame.evaluate(() => Reflect.get(globalThis, 'canary') === 1)))
}
