import type { Browser, Page } from 'playwright-core'

export interface OpenPage {
  readonly page: Page
  /** Everything that should not have happened: errors, requests to elsewhere, what the policy stopped. */
  readonly wrong: readonly string[]
}

interface Options {
  readonly theme?: 'dark' | 'light'
  readonly width?: number
  readonly bypassCSP?: boolean
  readonly javaScriptEnabled?: boolean
}

/** Opens a page of a site that is served at `origin`, with the way to everywhere else closed. */
export async function openPage(browser: Browser, url: string, options: Options = {}): Promise<OpenPage> {
  const { theme = 'light', width = 1280, bypassCSP = false, javaScriptEnabled = true } = options
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 800 },
    bypassCSP,
    javaScriptEnabled,
  })
  const { origin } = new URL(url)
  const wrong: string[] = []
  await context.route(
    (target) => target.origin !== origin && target.protocol !== 'data:',
    (route) => {
      wrong.push(`request: ${route.request().url()}`)
      return route.abort()
    },
  )
  await context.exposeFunction('reportViolation', (text: string) => wrong.push(`policy: ${text}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Object.entries(globalThis).find(([name]) => name === 'reportViolation')?.[1]?.(
        `${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      )
    })
  })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    if (request.url().startsWith(origin) && !request.url().includes('/_serve/')) wrong.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`)
  })
  await page.goto(url)
  return { page, wrong }
}
