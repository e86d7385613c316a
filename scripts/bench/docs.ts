import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { launchBrowser, repository } from '../../packages/testing/src/index.ts'
import { firstRender, type Render } from './docs/first-render.ts'
import { serveFolder } from './docs/serve-folder.ts'
import { inFolder } from './in-folder.ts'
import { median } from './median.ts'
import { peerFile, redocly } from './peers.ts'
import { report } from './result.ts'
import { type CommandRun, runCommand } from './run-command.ts'
import { table } from './table.ts'
import { atMost } from './target.ts'

const rounds = 5
const concord = path.join(repository, 'packages/cli/bin/concord.js')

/** The site of GitHub's document (1,223 operations) beside the page Redocly makes of it; then the site of all of ours. */
export async function benchDocs(): Promise<void> {
  await inFolder(measure)
}

async function measure(folder: string): Promise<void> {
  const github = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
  const { bin, title } = await redocly()
  const [site, page] = [path.join(folder, 'site'), path.join(folder, 'page')]
  const ours = await runCommand([concord, 'docs', github, '-o', site], folder)
  const redoclyArgs = ['build-docs', github, '--inlineBundle', '-o', path.join(page, 'index.html')]
  const theirs = await runCommand([bin, ...redoclyArgs], folder)
  for (const { failure } of [ours, theirs]) if (failure !== undefined) throw new Error(failure)

  const files = await filesOf(site)
  const reference = files.find(({ name }) => name.endsWith('reference/index.html'))?.name ?? ''
  const [own, other] = await renders([path.join(site, path.dirname(reference)), page], [site, page])
  const sizes = [files, await filesOf(page)].map((list) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6)
  const row = (name: string, run: CommandRun, size: number | undefined, render: Render | undefined): string[] => [
    name,
    `${run.seconds.toFixed(1)} s`,
    `${run.megabytes.toFixed(0)} MB`,
    `${size?.toFixed(1)} MB`,
    `${render?.shown.toFixed(0)} ms`,
    `${render?.alive.toFixed(0)} ms`,
  ]
  const rows = [
    row('concord docs, a whole site', ours, sizes[0], own),
    row(`${title} build-docs, one page`, theirs, sizes[1], other),
  ]
  console.log(table(['', 'time', 'memory', 'size', 'reference shown', 'alive'], rows))
  const peer = `${title} build-docs, one page`
  const making = { ours: figures(ours), peer, theirs: figures(theirs), ratio: ours.seconds / theirs.seconds }
  report({ what: 'making the whole site', ...making })

  const pages = files.filter(({ name }) => /operations\/[^/]+\/index\.html$/.test(name))
  const zipped = await Promise.all(
    pages.map(async ({ name }) => gzipSync(await readFile(path.join(site, name))).length),
  )
  const largest = Math.max(...zipped) / 1000
  console.log(`\nsize of the site: ${sizes[0]?.toFixed(1)} MB, ${atMost(80, sizes[0] ?? Number.NaN, 'MB')}`)
  const [size = Number.NaN, theirSize = Number.NaN] = sizes
  report({
    what: 'size of the site',
    ours: `${size.toFixed(1)} MB`,
    peer,
    theirs: `${theirSize.toFixed(1)} MB`,
    ratio: size / theirSize,
    target: atMost(80, size, 'MB'),
  })
  console.log(
    `largest of ${pages.length} operation pages, gzipped: ${largest.toFixed(1)} kB, ${atMost(15, largest, 'kB')}`,
  )
  report({
    what: `largest of ${pages.length} operation pages, gzipped`,
    ours: `${largest.toFixed(1)} kB`,
    target: atMost(15, largest, 'kB'),
  })
  const ratio = (own?.shown ?? Number.NaN) / (other?.shown ?? Number.NaN)
  console.log(`reference shown, ours / its: ${ratio.toFixed(2)}, ${atMost(1.1, ratio)}`)
  const milliseconds = (time = Number.NaN): string => `${time.toFixed(0)} ms`
  report({
    what: 'the reference is shown',
    ours: milliseconds(own?.shown),
    peer,
    theirs: milliseconds(other?.shown),
    ratio,
    target: atMost(1.1, ratio),
  })
  report({
    what: 'the reference is alive',
    ours: milliseconds(own?.alive),
    peer,
    theirs: milliseconds(other?.alive),
    ratio: (own?.alive ?? Number.NaN) / (other?.alive ?? Number.NaN),
  })
  const all = await runCommand([concord, 'docs', '-o', path.join(folder, 'all')], repository)
  console.log(`all APIs of this repository: ${all.seconds.toFixed(1)} s, ${atMost(60, all.seconds, 's')}`)
  report({
    what: 'all APIs of this repository',
    ours: `${all.seconds.toFixed(1)} s`,
    target: atMost(60, all.seconds, 's'),
  })
}

const figures = ({ seconds, megabytes }: CommandRun): string => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`

/** The median render of the first page of each folder, in turns; each is served as a site of its own. */
async function renders(pages: readonly string[], roots: readonly string[]): Promise<Render[]> {
  const browser = await launchBrowser()
  const servers = await Promise.all(roots.map((root) => serveFolder(root)))
  try {
    const found = pages.map((): Render[] => [])
    for (let round = 0; round < rounds; round++) {
      for (const [index, page] of pages.entries()) {
        const below = path.relative(roots[index] ?? '', page)
        found[index]?.push(await firstRender(browser, `${servers[index]?.url}${below}${below === '' ? '' : '/'}`))
      }
    }
    return found.map((list) => ({
      shown: median(list.map(({ shown }) => shown)),
      alive: median(list.map(({ alive }) => alive)),
    }))
  } finally {
    for (const { stop } of servers) stop()
    await browser.close()
  }
}

async function filesOf(folder: string): Promise<{ readonly name: string; readonly bytes: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const sized: { name: string; bytes: number }[] = []
  for (const file of files) {
    const name = path.relative(folder, file).split(path.sep).join('/')
    sized.push({ name, bytes: (await stat(file)).size })
  }
  return sized
}
