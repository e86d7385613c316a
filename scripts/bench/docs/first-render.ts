import type { launchBrowser } from '../../../packages/testing/src/index.ts'

type Browser = Awaited<ReturnType<typeof launchBrowser>>

/** How long a page takes, in milliseconds from the request on. */
export interface Render {
  /** Until its first text is painted. */
  readonly shown: number
  /** Until Redoc has taken over what was rendered before: menus open, search searches. */
  readonly alive: number
}

/** Opens a reference in a browser that has seen nothing of it. */
export async function firstRender(browser: Browser, url: string): Promise<Render> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('#redoc') ?? {}).some((key) => key.startsWith('__react')),
    )
    const alive = await page.evaluate(() => performance.now())
    const shown = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    )
    return { shown, alive }
  } finally {
    await context.close()
  }
}
