import { createApi, type JsonObject, type OutputFile } from '@concord-api/model'
import { launchBrowser } from '@concord-api/testing'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { birds } from '../fixtures/birds.ts'
import { hostile } from '../fixtures/hostile.ts'
import { hostilePages } from '../fixtures/hostile-pages.ts'
import { sitePages } from '../fixtures/pages.ts'
import { siteServer, type SiteServer } from '../serve/site-server.ts'
import { canaries } from '../testing/canaries.ts'
import { openPage } from '../testing/open-page.ts'
import { seriousFindings } from '../testing/serious-findings.ts'
import { createSite } from './create-site.ts'
import { siteApis } from './site-apis.ts'
import type { SiteApi, SiteInput, SiteOptions } from './site-input.ts'

const api = (name: string, document: JsonObject) =>
  createApi(name, document, () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' }))

const [first, ...others] = siteApis([api('birds@v1', birds), api('birds@v2', birds), api('hostile', hostile)])

const input: SiteInput = {
  title: 'Aviary',
  apis: [{ ...(first as SiteApi), document: withSample(birds) }, ...others],
  pages: [...sitePages(['birds-v1', 'birds-v2'], ['birds@v1', 'birds@v2']), ...hostilePages('hostile', 'hostile')],
}

const options: SiteOptions = {
  base: '/docs',
  site: 'https://docs.example.com',
  editUrl: 'https://git.example.com/edit/main/{file}#L{line}',
  sampleLanguages: [{ lang: 'typescript', label: 'Our client' }],
}

/** The document with a sample of its first operation, in a language Redoc does not know by this name. */
function withSample(document: JsonObject): JsonObject {
  const copy = structuredClone(document) as { paths: Record<string, Record<string, Record<string, unknown>>> }
  Object.assign(copy.paths['/birds']?.['get'] ?? {}, {
    'x-codeSamples': [{ lang: 'typescript', label: 'Our client', source: 'await client.birds.list()' }],
  })
  return copy as unknown as JsonObject
}

/** One page of each kind, and both that are not made from a `Page`. */
const kinds = [
  ['landing', ''],
  ['overview', 'birds-v1/'],
  ['guide', 'birds-v1/errors/'],
  ['client', 'birds-v1/client/'],
  ['changelog', 'birds-v1/changelog/'],
  ['list', 'birds-v1/operations/'],
  ['operation', 'birds-v1/operations/list-birds/'],
  ['rule', 'rules/naming-plural/'],
  ['convention', 'conventions/pagination/'],
  ['not found', '404.html'],
] as const

let browser: Browser
let server: SiteServer
let files: readonly OutputFile[]
const steps: string[] = []

const textOf = (path: string): string => String(files.find((file) => file.path === path)?.content)
const fileOf = (address: string): string => (address === '' || address.endsWith('/') ? `${address}index.html` : address)

beforeAll(async () => {
  files = await createSite(input, {
    ...options,
    onProgress: ({ step, of, text }) => steps.push(`${step} of ${of}: ${text}`),
  })
  server = await siteServer({ files, base: options.base, port: 0 })
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('files', () => {
  test('a page and its Markdown for each page, a reference and the document for each API', () => {
    const paths = files.map(({ path }) => path)
    expect(paths.filter((path) => path.startsWith('birds-v2/'))).toMatchInlineSnapshot(`
      [
        "birds-v2/changelog/index.html",
        "birds-v2/client/index.html",
        "birds-v2/errors/index.html",
        "birds-v2/index.html",
        "birds-v2/operations/build-nest/index.html",
        "birds-v2/operations/index.html",
        "birds-v2/operations/list-birds/index.html",
        "birds-v2/webhooks/index.html",
        "birds-v2/reference/index.html",
        "birds-v2/reference/document.json",
        "birds-v2/openapi.json",
        "birds-v2/openapi.yaml",
        "birds-v2/errors.md",
        "birds-v2/webhooks.md",
        "birds-v2/client.md",
        "birds-v2/changelog.md",
        "birds-v2/operations.md",
        "birds-v2/operations/list-birds.md",
        "birds-v2/operations/build-nest.md",
      ]
    `)
    expect(paths.filter((path) => !path.includes('/'))).toMatchInlineSnapshot(`
      [
        "404.html",
        "favicon.svg",
        "index.html",
        "index.md",
        "birds-v1.md",
        "birds-v2.md",
        "rules.md",
        "conventions.md",
        "hostile.md",
        "llms.txt",
        "llms-full.txt",
        "_headers",
        "robots.txt",
        "sitemap.xml",
      ]
    `)
    expect(JSON.parse(textOf('birds-v1/openapi.json'))).toEqual(birds)
  })

  test('no two of them have one name', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
  })

  test('the same bytes again', async () => {
    expect(await createSite(input, options)).toEqual(files)
  }, 60_000)

  test('it is said what is being done', () => {
    expect(steps).toHaveLength(input.apis.length + 4)
    expect(steps.at(-1)).toBe('7 of 7: checking links')
  })

  test.each(kinds)('the HTML of a %s page is valid', async (_, address) => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // Written by Astro, and allowed by the standard.
      rules: {
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'void-style': 'off',
      },
    })
    const { results } = await validate.validateString(textOf(fileOf(address)))
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([])
  })
})

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('%s, %d pixels wide', (theme, width) => {
  test.each(kinds)('a %s page asks nobody, breaks no policy and is accessible', async (_, address) => {
    const { page, wrong } = await openPage(browser, `${server.url}${address}`, { theme, width })
    expect(await seriousFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await overlaps(page)).toBe(false)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('the reference asks nobody and breaks no policy', async () => {
    const { page, wrong } = await openPage(browser, `${server.url}birds-v1/reference/`, { theme, width })
    await alive(page)
    expect(wrong).toEqual([])
    await page.context().close()
  })
})

describe('without a script', () => {
  test.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(18, 21, 26)'],
  ] as const)('a page is as %s as the system', async (theme, ground) => {
    const { page } = await openPage(browser, `${server.url}birds-v1/`, { theme, javaScriptEnabled: false })
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(ground)
    await page.context().close()
  })

  test('a page shows its text, and its menu opens on a narrow screen', async () => {
    const { page } = await openPage(browser, `${server.url}birds-v1/operations/list-birds/`, {
      javaScriptEnabled: false,
      width: 390,
    })
    await page.getByText('A plumage of feathers.').waitFor()
    const link = page.locator('.sidebar').getByRole('link', { name: 'Errors' })
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Pages' }).click()
    expect(await link.isVisible()).toBe(true)
    await page.context().close()
  })

  test('the reference shows what the API is', async () => {
    const { page } = await openPage(browser, `${server.url}birds-v1/reference/`, { javaScriptEnabled: false })
    expect(await page.locator('main').innerText()).toContain('And their nests.')
    await page.context().close()
  })
})

describe('in the browser', () => {
  test.each([
    ['an operation', 'every bird', 'List every bird', '/docs/birds-v1/operations/list-birds/'],
    ['an error', 'nest_taken', 'Errors', '/docs/birds-v1/errors/'],
    ['a rule', 'plural', 'naming-plural', '/docs/rules/naming-plural/'],
  ])('search finds %s', async (_, term, title, address) => {
    const { page, wrong } = await openPage(browser, `${server.url}conventions/`)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(term)
    const result = page.locator('#concord-results a', { hasText: title }).first()
    await result.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${address}`)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('Escape closes the search, whatever was typed', async () => {
    const { page } = await openPage(browser, `${server.url}birds-v1/`)
    for (let round = 0; round < 2; round++) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('bird')
      await page.locator('#concord-results a').first().waitFor()
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog.search').isVisible()).toBe(false)
    }
    await page.context().close()
  })

  test('the reference shows operations, whatever is opened', async () => {
    const { page, wrong } = await openPage(browser, `${server.url}birds-v1/reference/`)
    await unfold(page)
    const shown = await page.locator('main').innerText()
    for (const text of ['List every bird', 'Our client', 'client.birds.list()']) expect(shown).toContain(text)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  // None of them is ours to mend; a release of Redoc that mends one, or adds another, is to be noticed.
  test('what axe finds in Redoc itself', async () => {
    const { page } = await openPage(browser, `${server.url}birds-v1/reference/`)
    await unfold(page)
    const findings = await seriousFindings(page)
    expect(findings.map((finding) => finding.split(':')[0])).toMatchInlineSnapshot(`
      [
        "color-contrast",
      ]
    `)
    expect(findings.filter((finding) => finding.includes('concord-bar'))).toEqual([])
    await page.context().close()
  })

  test('search inside a reference finds an operation', async () => {
    const { page, wrong } = await openPage(browser, `${server.url}birds-v1/reference/`)
    await alive(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('nest')
    await page.locator('[data-component-name="Search/SearchItem"]', { hasText: 'Build a nest' }).first().waitFor()
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('the colours a reader chooses stay, in the reference too', async () => {
    const { page, wrong } = await openPage(browser, `${server.url}birds-v1/`, { theme: 'light' })
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
    expect(await theme()).toBe('light')
    await page.getByRole('button', { name: 'Dark or light' }).click()
    expect(await theme()).toBe('dark')
    await page.getByRole('link', { name: 'Changelog' }).first().click()
    expect(await theme()).toBe('dark')
    await page.getByRole('link', { name: 'Full reference' }).click()
    await page.locator('html.dark').waitFor()
    await alive(page)
    await page.getByRole('link', { name: 'Birds' }).first().click()
    await page.waitForURL('**/docs/birds-v1/')
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('the version picker leads to the same page, or to the overview of a version without it', async () => {
    const { page } = await openPage(browser, `${server.url}birds-v2/errors/`)
    const hrefs = async () =>
      page.locator('.versions a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(await hrefs()).toEqual(['/docs/birds-v1/errors/', '/docs/birds-v2/errors/'])
    await page.goto(`${server.url}birds-v2/webhooks/`)
    expect(await hrefs()).toEqual(['/docs/birds-v1/', '/docs/birds-v2/webhooks/'])
    await page.context().close()
  })

  test('a page loads again when the site is made again', async () => {
    const { page } = await openPage(browser, `${server.url}birds-v1/`)
    await page.waitForLoadState('networkidle').catch(() => undefined)
    const changed = files.map((file) =>
      file.path === 'birds-v1/index.html'
        ? { ...file, content: String(file.content).replace('All about', 'Now about') }
        : file,
    )
    await page.waitForTimeout(300)
    server.update(changed)
    await page.getByText('Now about').waitFor()
    expect(await page.locator('main').innerText()).toContain('Now about birds')
    server.update(files)
    await page.context().close()
  })

  test('an address without a page is answered with 404, one without its slash is mended', async () => {
    const missing = await fetch(`${server.url}nothing`)
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('There is no such page')])
    const mended = await fetch(`${server.url}birds-v1`, { redirect: 'manual' })
    expect([mended.status, mended.headers.get('location')]).toEqual([302, '/docs/birds-v1/'])
    expect(mended.headers.get('content-security-policy')).toBeNull()
    const page = await fetch(`${server.url}birds-v1/`)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  })
})

describe('a hostile document', () => {
  const addresses = input.pages.filter((page) => page.api === 'hostile').map((page) => `${page.path}/`)

  test.each([false, true])('runs nothing on our pages; policy switched off: %s', async (bypassCSP) => {
    const { page, wrong } = await openPage(browser, `${server.url}hostile/`, { bypassCSP })
    for (const address of addresses) {
      await page.goto(`${server.url}${address}`)
      expect(await canaries(page)).toEqual([false])
      expect(await page.locator('main :is(script, iframe, img, svg), main [onload], main [onerror]').count()).toBe(0)
      expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('runs nothing in what search shows of it', async () => {
    const { page, wrong } = await openPage(browser, `${server.url}hostile/`, { bypassCSP: true })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('canary')
    await page.locator('#concord-results a').first().waitFor()
    expect(await page.locator('#concord-results :is(script, iframe, img, svg)').count()).toBe(0)
    expect(await canaries(page)).toEqual([false])
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test.each([false, true])(
    'runs nothing in Redoc, and its text is shown; policy switched off: %s',
    async (bypassCSP) => {
      const { page, wrong } = await openPage(browser, `${server.url}hostile/reference/`, { bypassCSP })
      await unfold(page)
      expect(await canaries(page)).toEqual([false])
      expect(await page.locator('.canary, iframe, object, embed, form, base, main img, main script').count()).toBe(0)
      expect(await page.locator('a[href^="data:" i], a[href^="vbscript:" i], a[href^="javascript:" i]').count()).toBe(0)
      const shown = await page.locator('main').innerText()
      for (const text of [
        '<iframe class=canary',
        '<img class=canary',
        '<script>globalThis.canary',
        '{% html name="iframe"',
      ])
        expect(shown).toContain(text)
      expect(wrong).toEqual([])
      await page.context().close()
    },
  )
})

describe('what stops a site', () => {
  test('a document Redoc cannot render', async () => {
    const apis = siteApis([api('odd', { openapi: 'no version' })])
    await expect(createSite({ title: 'Odd', apis, pages: [] })).rejects.toMatchObject({
      code: 'redoc-failed',
      api: 'odd',
    })
  })
})

/** Comes when Redoc has taken over what was rendered before. */
const alive = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('#redoc') ?? {}).some((key) => key.startsWith('__react')),
  )

/** How far the page can be pushed to the side. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Whether the text of a page runs below what stands beside it. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const right = document.querySelector('main')?.getBoundingClientRect().right ?? 0
    const beside = document.querySelector('.contents nav')?.getBoundingClientRect()
    return beside !== undefined && beside.width > 0 && beside.left < right
  })

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
