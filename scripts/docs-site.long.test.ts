import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { hostile } from '../packages/docs/src/fixtures/hostile.ts'
import { canaries } from '../packages/docs/src/testing/canaries.ts'
import { openPage, type OpenPage } from '../packages/docs/src/testing/open-page.ts'
import { seriousFindings } from '../packages/docs/src/testing/serious-findings.ts'
import { findWorkspace } from '../packages/model/src/index.ts'
import { injectionsInto, launchBrowser, repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { type BuiltSite, builtSite } from './docs-site/built-site.ts'

/*
 * The site of this workspace, as the command makes it, read in a browser that can reach nothing else: one page of each
 * kind of each API.
 */
const base = '/docs'
const { apis } = await findWorkspace(repository)
const names = apis.map(({ name }) => name)

let site: BuiltSite
let browser: Awaited<ReturnType<typeof launchBrowser>>
beforeAll(async () => {
  site = await builtSite(repository, base)
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.server.close()
})

/** The pages of a folder; of those below another, the one with most in it. */
function pagesOf(folder: string, many: RegExp): string[] {
  const inFolder = site.pages.filter(({ address }) => address.startsWith(`${folder}/`))
  const [heaviest] = inFolder.filter(({ address }) => many.test(address)).toSorted((a, b) => b.bytes - a.bytes)
  const others = inFolder.filter(({ address }) => !many.test(address))
  return [...others, ...(heaviest === undefined ? [] : [heaviest])].map(({ address }) => address)
}

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

/** What is wrong with pages: light on a desk and dark on a telephone in turn, so that of a kind some are seen in each. */
async function faultsOf(addresses: readonly string[], turn: number): Promise<string[]> {
  const { page, wrong } = await openPage(browser, site.server.url)
  const faults: string[] = []
  for (const [index, address] of addresses.entries()) {
    await page.goto(`${site.server.url}${address}`)
    const { colorScheme, width } = looks[(index + turn) % 2] ?? looks[0]
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    // Redoc's own are listed in the test of the package.
    const found = address.endsWith('/reference/') ? [] : await seriousFindings(page)
    if ((await tooWide(page)) > 0) found.push('too wide')
    faults.push(...found.map((text) => `${address} ${colorScheme} ${width}: ${text}`))
  }
  await page.context().close()
  return [...faults, ...wrong]
}

describe.concurrent('pages', () => {
  test.each(names)(
    '%s: every guide, the client, an operation, the reference',
    async (name) => {
      const addresses = pagesOf(name, /\/operations\/./)
      for (const part of ['', 'authentication/', 'errors/', 'client/', 'changelog/', 'operations/', 'reference/'])
        expect(addresses).toContain(`${name}/${part}`)
      expect(await faultsOf(addresses, names.indexOf(name))).toEqual([])
    },
    60_000,
  )

  test('the landing page, the rules, the conventions', async () => {
    const addresses = [...pagesOf('rules', /\/./), ...pagesOf('conventions', /\/./)]
    expect(addresses).toHaveLength(4)
    const all = ['', ...addresses, '404.html']
    expect([...(await faultsOf(all, 0)), ...(await faultsOf(all, 1))]).toEqual([])
  }, 60_000)
})

describe('search', () => {
  test.each([
    ['an operation', 'create a subaccount', 'Create a subaccount', 'cards/operations/create-subaccount/'],
    ['an operation by its identifier', 'getUser', 'Get a user', 'users/operations/get-user/'],
    ['an error class', 'ConflictError', 'Errors', 'users/errors/'],
    ['a rule', 'concord-pagination', 'concord-pagination', 'rules/concord-pagination/'],
    ['a guide', 'webhook signature', 'Webhooks', 'cards/webhooks/'],
  ])('finds %s', async (_, term, title, address) => {
    const { page, wrong } = await openPage(browser, site.server.url)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(term)
    const link = page.locator(`#concord-results a[href="${base}/${address}"]`)
    await link.waitFor()
    expect(await link.locator('strong').innerText()).toContain(title)
    const first = await page
      .locator('#concord-results a')
      .evaluateAll((links) => links.slice(0, 3).map((each) => each.getAttribute('href')))
    expect(first).toContain(`${base}/${address}`)
    expect(wrong).toEqual([])
    await page.context().close()
  })
})

describe('with the keyboard alone', () => {
  const open = async (width: number) => openPage(browser, `${site.server.url}${names[0]}/errors/`, { width })

  test('the first stop skips to the content', async () => {
    const { page } = await open(1280)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    await page.context().close()
  })

  test('the pages of a narrow screen are opened and closed', async () => {
    const { page } = await open(390)
    const menu = page.getByRole('navigation', { name: 'Pages' })
    await page.getByRole('button', { name: 'Pages' }).focus()
    await page.keyboard.press('Enter')
    expect(await menu.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await menu.isVisible()).toBe(false)
    await page.context().close()
  })

  test('the heading that was gone to is marked beside the page', async () => {
    const { page } = await openPage(browser, `${site.server.url}${names[0]}/errors/`, { width: 1400 })
    const marked = page.locator('.contents [aria-current]')
    expect(await marked.count()).toBe(0)
    for (const link of await page.locator('.contents a').all()) {
      await link.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => marked.allInnerTexts()).toEqual([await link.innerText()])
    }
    await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(() => marked.count()).toBe(0)
    await page.context().close()
  })
})

const texts = injectionsInto('html', 'markdown', 'url')

test('a hostile document, and what stands beside it, runs nothing on any page', async () => {
  await using folder = await temporaryFolder({
    'redocly.yaml': `apis:\n  hostile: { root: openapi.json }\nx-concord:\n  docs: { title: ${JSON.stringify(texts[0])} }\n`,
    'openapi.json': JSON.stringify(hostile),
    'CHANGELOG.md': `# Changes\n\n${texts.join('\n\n')}\n`,
  })
  const { server, pages } = await builtSite(folder.path, base)
  // The policy would hide what is wrong with a page.
  const { page, wrong } = await openPage(browser, server.url, { bypassCSP: true })
  const own = pages.filter(({ address }) => !/^(rules|conventions)\/./.test(address))
  expect(own.map(({ address }) => address)).toContain('hostile/changelog/')
  for (const { address } of own) {
    await page.goto(`${server.url}${address === '404.html' ? '' : address}`)
    await page.waitForTimeout(150)
    expect([address, await canaries(page)]).toEqual([address, [false]])
  }
  expect(wrong).toEqual([])
  await page.context().close()
  await server.close()
}, 180_000)

const tooWide = (page: OpenPage['page']) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
