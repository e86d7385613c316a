import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { anchor, createPages, type Page, type SiteContent } from '../packages/docs/src/index.ts'
import { createClientPackage } from '../packages/generator/src/index.ts'
import { compilePackage } from '../packages/generator/src/testing/compile-package.ts'
import { findWorkspace } from '../packages/model/src/index.ts'
import { repository, temporaryFolder } from '../packages/testing/src/index.ts'
import { headingsOf, linksOf, pageProblems } from './docs-guides/page-problems.ts'
import { samplesOf } from './docs-guides/samples-of.ts'
import { testedContent } from './docs-guides/tested-content.ts'

/*
 * What the guides say, for every API of the workspace and the one that is like none of them: each sample in TypeScript
 * compiles against the generated client, and each link leads somewhere.
 */
const folder = await temporaryFolder()
afterAll(() => folder.remove())

let content: SiteContent
let pages: readonly Page[]
beforeAll(async () => {
  content = await testedContent()
  pages = createPages(content)
})

test('every sample in TypeScript compiles against the client', async () => {
  const { clients } = await findWorkspace(repository)
  for (const { api, client } of content.apis) {
    if (client === undefined) continue
    const committed = path.join(repository, clients.folder, api.name)
    const link = folder.file(`node_modules/${client.packageName}`)
    await mkdir(path.dirname(link), { recursive: true })
    await symlink(existsSync(committed) ? committed : await makeClient(api.name), link)
  }
  let written = 0
  for (const page of pages) {
    for (const [index, sample] of samplesOf(page).entries()) {
      const file = folder.file(`src/${page.path.replaceAll('/', '.') || 'landing'}.${index}.ts`)
      await mkdir(path.dirname(file), { recursive: true })
      // A sample without imports is a module as well.
      await writeFile(file, `${sample}\nexport {}\n`)
      written++
    }
  }
  await writeFile(
    folder.file('tsconfig.json'),
    JSON.stringify({
      extends: path.join(repository, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: true,
        // What a sample leaves for its reader to use is not used in it.
        noUnusedLocals: false,
        declaration: false,
        declarationMap: false,
        sourceMap: false,
        types: ['node'],
        typeRoots: [path.join(repository, 'node_modules/@types')],
      },
      include: ['src'],
    }),
  )
  await writeFile(folder.file('package.json'), '{ "type": "module" }\n')
  const tsc = path.join(repository, 'node_modules/.bin/tsc')
  const { stdout } = await execa(tsc, ['-p', 'tsconfig.json'], { cwd: folder.path, reject: false })
  expect(stdout).toBe('')
  expect(written).toBeGreaterThan(content.apis.length * 10)

  async function makeClient(name: string): Promise<string> {
    const made = await temporaryFolder()
    afterAll(() => made.remove())
    const api = content.apis.find((site) => site.api.name === name)?.api
    if (api === undefined) throw new TypeError(`there is no API "${name}"`)
    expect(await compilePackage(made, createClientPackage(api, { scope: clients.scope }))).toBe('')
    return made.path
  }
}, 120_000)

test('every link leads to a page, or to a place on it', () => {
  const known = new Map(
    pages.map((page) => [page.path === '' ? '/' : `/${page.path}/`, new Set(headingsOf(page.body).map(anchor))]),
  )
  for (const { folder: name, api, operationPath } of content.apis) {
    for (const address of ['reference/', 'openapi.json', 'openapi.yaml']) known.set(`/${name}/${address}`, new Set())
    for (const operation of api.operations) known.set(`/${operationPath?.(operation)}/`, new Set())
  }
  const wrong = pages.flatMap(({ path: from, body }) =>
    linksOf(body).filter((url) => {
      if (/^(https?:\/\/|mailto:)/.test(url)) return false
      const [address = '', fragment] = url.split('#')
      return known.get(address) === undefined || (fragment !== undefined && known.get(address)?.has(fragment) !== true)
        ? [`${from}: ${url}`]
        : false
    }),
  )
  expect(wrong).toEqual([])
})

test('no two pages have one address, and none is empty', () => {
  expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length)
  expect(pages.filter(({ body }) => body.children.length === 0).map((page) => page.path)).toEqual([])
  expect(pages.filter(({ title, description }) => title === '' || description === '').map((page) => page.path)).toEqual(
    [],
  )
})

test('no page has markup, a link that is none, or a sample that is broken', () => {
  expect(pages.flatMap(pageProblems)).toEqual([])
})
