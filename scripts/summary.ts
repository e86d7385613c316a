/**
 * Prints what `pnpm build` made: for each API its figures and where things are. Everything is read from what is on the
 * disk, so that it is true also when turbo had nothing to do.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import picocolors from 'picocolors'
import { parse } from 'yaml'

import { siteFolders } from '../packages/docs/src/site-folders.ts'

interface Config {
  readonly apis?: Record<string, { readonly root: string }>
  readonly 'x-concord'?: { readonly clients?: { readonly folder?: string } }
}

interface Document {
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Record<string, Record<string, unknown>>
  readonly components?: { readonly schemas?: Record<string, unknown> }
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])
const root = path.resolve(import.meta.dirname, '..')
const config = parse(await readFile(path.join(root, 'redocly.yaml'), 'utf8')) as Config
const lines: [string, string, string][] = []

const apis = Object.entries(config.apis ?? {})
const folders = siteFolders(apis.map(([name]) => name))

for (const [index, [name, api]] of apis.entries()) {
  const bundle = path.join(path.dirname(api.root), 'dist/openapi.json')
  const document = JSON.parse(await readFile(path.join(root, bundle), 'utf8')) as Document
  const operations = Object.values(document.paths).flatMap((item) =>
    Object.keys(item).filter((key) => methods.has(key)),
  )
  const schemas = Object.keys(document.components?.schemas ?? {}).length
  const client = path.join(config['x-concord']?.clients?.folder ?? 'clients', name)
  lines.push(
    [picocolors.bold(`${document.info.title} ${document.info.version}`), '', ''],
    [
      '  bundle',
      bundle,
      `${plural(operations.length, 'operation')}, ${plural(schemas, 'schema')}, ${await size(bundle)}`,
    ],
    ...(await clientLine(client)),
    ['  docs', `site/${folders[index]}/index.html`, await pagesLine(`site/${folders[index]}`)],
  )
}
lines.push([picocolors.bold('Docs site'), 'site/index.html', await pagesLine('site')])

const [first, second] = [0, 1].map((column) => Math.max(...lines.map((line) => plain(line[column] ?? '').length)))
for (const [label, place, figures] of lines) {
  console.log(`${pad(label, first ?? 0)}  ${pad(place, second ?? 0)}  ${picocolors.dim(figures)}`.trimEnd())
}

/** A document may be there before its client is. */
async function clientLine(client: string): Promise<[string, string, string][]> {
  const sources = path.join(client, 'src')
  if ((await stat(path.join(root, sources)).catch(() => undefined)) === undefined) return []
  return [['  client', client, `${plural((await filesIn(sources)).length, 'source file')}, ${await size(sources)}`]]
}

async function pagesLine(folder: string): Promise<string> {
  const pages = (await filesIn(folder)).filter((file) => file.endsWith('.html'))
  return `${plural(pages.length, 'page')}, ${await size(folder)}`
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** Of a file, or of all files in a folder. */
async function size(target: string): Promise<string> {
  const status = await stat(path.join(root, target))
  const files = status.isDirectory() ? await filesIn(target) : [path.join(root, target)]
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const bytes = sizes.reduce((sum, each) => sum + each, 0)
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- colours
  return text.replace(/\u001B\[\d+m/g, '')
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - plain(text).length)
}
