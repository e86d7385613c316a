import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { createApi, type JsonObject, type OutputFile } from '@concord-api/model'
import { launchBrowser } from '@concord-api/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createSite } from './create-site.ts'
import { birds } from './fixtures/birds.ts'
import { hostile } from './fixtures/hostile.ts'

const api = (name: string, document: JsonObject) =>
  createApi(name, document, () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' }))

let browser: Browser
let folder: string
let files: readonly OutputFile[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-site-'))
  files = await createSite([api('birds@v1', birds), api('hostile', hostile)])
  for (const file of files) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true })
    await writeFile(join(folder, file.path), file.content)
  }
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A page of the site, and everything on it that should not have happened. */
async function open(path: string, options: { bypassCSP?: boolean } = {}): Promise<{ page: Page; wrong: string[] }> {
  const context: BrowserContext = await browser.newContext(options)
  const wrong: string[] = []
  await context.route(
    (url) => url.protocol !== 'file:' && url.protocol !== 'data:',
    (route) => {
      wrong.push(`request: ${route.request().url()}`)
      return route.abort()
    },
  )
  await context.exposeFunction('reportViolation', (text: string) => wrong.push(`policy: ${text}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Object.entries(globalThis).find(([name]) => name === 'reportViolation')?.[1]?.(
        `${event.violatedDirective} ${event.blockedURI}`,
      )
    })
  })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  await page.goto(`${pathToFileURL(folder)}/${path}`)
  return { page, wrong }
}

/** Scrolls through the page and opens what can be opened, so that Redoc renders all of it. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>(
        'main button, main [aria-expanded=false], main [role=tab]',
      )) {
        if (element.dataset['opened'] !== undefined || /copy|hide/i.test(element.innerText)) continue
        element.dataset['opened'] = ''
        element.click()
      }
    })
    await page.waitForTimeout(150)
    for (let y = 0; y < (await page.evaluate(() => document.documentElement.scrollHeight)); y += 600) {
      await page.evaluate((top) => scrollTo(0, top), y)
      await page.waitForTimeout(20)
    }
  }
}

const canaries = (page: Page) =>
  Promise.all(page.frames().map((frame) => frame.evaluate(() => '__canary' in globalThis)))

describe('createSite', () => {
  test('makes a landing page, and for each API a reference and its document', () => {
    expect(files.map((file) => file.path)).toEqual([
      'index.html',
      'birds-v1/index.html',
      'birds-v1/openapi.json',
      'hostile/index.html',
      'hostile/openapi.json',
    ])
    expect(JSON.parse(String(files[2]?.content))).toEqual(birds)
  })

  test('makes the same bytes again', async () => {
    expect(await createSite([api('birds@v1', birds), api('hostile', hostile)])).toEqual(files)
  })
})

test('a document Redoc cannot render is an error that names the API', async () => {
  await expect(createSite([api('odd', { openapi: 'no version' })])).rejects.toMatchObject({
    code: 'redoc-failed',
    api: 'odd',
  })
})

describe('opened from a file', () => {
  test('the landing page leads to a reference and back', async () => {
    const { page, wrong } = await open('index.html')
    await page.getByRole('link', { name: 'Birds', exact: true }).click()
    await page.getByRole('heading', { name: /Birds/ }).first().waitFor()
    expect(await page.title()).toBe('Birds 1.0.0')
    await page.getByRole('link', { name: 'All APIs' }).click()
    expect(await page.title()).toBe('API reference')
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('the reference shows operations and finds them, with no request and no violation', async () => {
    const { page, wrong } = await open('birds-v1/index.html')
    await unfold(page)
    expect(await page.locator('main').innerText()).toContain('List every bird')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('nest')
    await page.locator('[data-component-name="Search/SearchItem"]', { hasText: 'Build a nest' }).first().waitFor()
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test.each(['hostile/index.html', 'index.html'])('%s of a hostile document runs nothing', async (path) => {
    const { page, wrong } = await open(path)
    await unfold(page)
    expect(await canaries(page)).toEqual([false])
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('a hostile document runs nothing without the policy either, and its text is shown', async () => {
    const { page, wrong } = await open('hostile/index.html', { bypassCSP: true })
    await unfold(page)
    expect(await canaries(page)).toEqual([false])
    expect(await page.locator('.mark, iframe, object, embed, form, base, main img, main script').count()).toBe(0)
    expect(await page.locator('a[href^="data:" i], a[href^="vbscript:" i], a[href^="javascript:" i]').count()).toBe(0)
    const shown = await page.locator('main').innerText()
    for (const text of ['<iframe class=mark', '<img class=mark', '<script>window.__canary', '{% html name="iframe"'])
      expect(shown).toContain(text)
    expect(wrong).toEqual([])
    await page.context().close()
  })
})
