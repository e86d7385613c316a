import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { appendFile, readFile } from 'node:fs/promises'

import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { repository, temporaryFolder, type TemporaryFolder } from '../packages/testing/src/index.ts'
import { inOrder, type Manifest, type PublicPackage } from './packages/public-packages.ts'

/*
 * A release from beginning to end, in a clone of what is committed here, to a registry that only writes down what it is
 * given. Each test goes on where the one before ended.
 */

const timeout = 300_000

let clone: TemporaryFolder
let registry: Server
/** What was published, in that order. */
const published: string[] = []

beforeAll(async () => {
  clone = await temporaryFolder()
  await execa('git', ['clone', '--quiet', repository, clone.path])
  await git('switch', '--quiet', '--force-create', 'main')
  await execa('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: clone.path })
  registry = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      const isUpload = request.method === 'PUT'
      if (isUpload) published.push(Object.keys((JSON.parse(body) as { _attachments: object })._attachments)[0] ?? '')
      response.writeHead(isUpload ? 201 : 404, { 'Content-Type': 'application/json' })
      response.end(isUpload ? '{"ok":true}' : '{"error":"Not found"}')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => registry.once('listening', resolve))
}, timeout)

afterAll(async () => {
  registry.close()
  await clone.remove()
})

const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org']

async function git(...args: readonly string[]): Promise<string> {
  return (await execa('git', [...identity, ...args], { cwd: clone.path })).stdout
}

async function pnpm(...args: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const { port } = registry.address() as AddressInfo
  const env = {
    pnpm_config_registry: `http://127.0.0.1:${port}/`,
    // Nobody vouches for what is built here.
    pnpm_config_provenance: 'false',
  }
  const result = await execa('pnpm', ['--silent', ...args], { cwd: clone.path, reject: false, env })
  return { exitCode: result.exitCode ?? -1, stdout: result.stdout, stderr: result.stderr }
}

/** Every package as the clone has it, in the order in which they can be published. */
async function packages(): Promise<PublicPackage[]> {
  const files = (await git('ls-files', 'packages/*/package.json', 'packages/clients/*/package.json')).split('\n')
  const read = files.map(async (file) => ({
    directory: file.replace('/package.json', ''),
    manifest: JSON.parse(await readFile(clone.file(file), 'utf8')) as Manifest,
  }))
  return inOrder((await Promise.all(read)).filter(({ manifest }) => manifest.private !== true))
}

describe('a release', () => {
  test('of what is not committed is refused', { timeout }, async () => {
    await appendFile(clone.file('README.md'), 'more\n')
    for (const args of [['release'], ['release', '--dry-run']]) {
      const { exitCode, stdout, stderr } = await pnpm(...args)
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
      expect(stderr).toMatch(/^not released: what is published is what is committed, and this is not:\n M README\.md\n/)
    }
    await git('checkout', '--quiet', 'README.md')
  })

  test('of what a check complains about is refused', { timeout }, async () => {
    await clone.write({ 'scripts/crooked.ts': 'export {   }\n' })
    await git('add', '--all')
    await git('commit', '--quiet', '--message', 'not formatted')
    const { exitCode, stdout, stderr } = await pnpm('release', '--dry-run')
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/scripts\/crooked\.ts[^]*\nnot released: a check failed, see above$/)
    await git('reset', '--quiet', '--hard', 'HEAD^')
  })

  test('--dry-run says what would be published, and changes nothing', { timeout }, async () => {
    await clone.write({ '.changeset/one.md': "---\n'@concord-api/runtime': minor\n---\n\nOne more thing.\n" })
    await git('add', '--all')
    await git('commit', '--quiet', '--message', 'a change')
    const head = await git('rev-parse', 'HEAD')
    const { exitCode, stdout, stderr } = await pnpm('release', '--dry-run')
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    const lines = stdout.split('\n').map((line) => line.split(/ {2,}/))
    const names = (await packages()).map(({ manifest }) => manifest.name)
    expect(lines.slice(1, -1).map(([name]) => name)).toEqual(names)
    for (const line of lines.slice(1, -1)) {
      expect(line.slice(1)).toEqual([
        expect.stringMatching(/^\d+\.\d+\.\d+(-\d+)?( -> \d+\.\d+\.\d+)?$/),
        expect.stringMatching(/^\d+\.\d kB$/),
        expect.stringMatching(/^\d+\.\d kB$/),
        expect.stringMatching(/^\d+$/),
        'would be published',
      ])
    }
    expect(stdout).toMatch(/^@concord-api\/runtime +\d+\.\d+\.\d+ -> \d+\.\d+\.0 /m)
    expect(await git('status', '--porcelain')).toBe('')
    expect(await git('rev-parse', 'HEAD')).toBe(head)
    expect(published).toEqual([])
  })

  test('of changesets that no version has is refused', { timeout }, async () => {
    const { exitCode, stderr } = await pnpm('release')
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^not released: no version has these changesets yet:\n(.*\n)*\.changeset\/one\.md\n/)
    expect(published).toEqual([])
  })

  test('release:version makes versions and changelogs of changesets', { timeout }, async () => {
    const before = new Map((await packages()).map(({ manifest }) => [manifest.name, manifest.version]))
    const result = await pnpm('release:version')
    expect(result).toMatchObject({ exitCode: 0 })
    const runtime = (await packages()).find(({ directory }) => directory === 'packages/runtime')
    const version = runtime?.manifest.version ?? ''
    expect(version).not.toBe(before.get('@concord-api/runtime'))
    expect(await readFile(clone.file('packages/runtime/CHANGELOG.md'), 'utf8')).toMatch(
      new RegExp(
        `^# @concord-api/runtime\\n\\n## ${version.replaceAll('.', String.raw`\.`)}\\n\\n### Minor Changes\\n\\n(- .*\\n)*- \\w+: One more thing\\.\\n`,
      ),
    )
    expect(await readFile(clone.file('packages/generator/src/runtime-range.ts'), 'utf8')).toContain(`'^${version}'`)
    // Clients depend on an exact runtime.
    for (const { directory, manifest } of await packages()) {
      if (!directory.startsWith('packages/clients/')) continue
      expect(manifest.version).not.toBe(before.get(manifest.name))
      const changelog = await readFile(clone.file(`${directory}/CHANGELOG.md`), 'utf8')
      expect(changelog).toContain(`## ${manifest.version}\n`)
      expect(changelog).toContain(`  - @concord-api/runtime@${version}\n`)
    }
    const changed = (await git('status', '--porcelain')).split('\n').map((line) => line.slice(3))
    const isExpected = (file: string): boolean =>
      /^(\.changeset\/[\w-]+\.md|packages\/.*\/(CHANGELOG\.md|package\.json)|packages\/generator\/src\/runtime-range\.ts)$/.test(
        file,
      )
    expect(changed.filter((file) => !isExpected(file))).toEqual([])
  })

  test(
    'publishes every package after those it depends on, with the versions of others in it',
    { timeout },
    async () => {
      await git('add', '--all')
      await git('commit', '--quiet', '--message', 'versions')
      const result = await pnpm('release')
      expect(result).toMatchObject({ exitCode: 0 })
      const expected = await packages()
      const tarball = ({ name, version }: Manifest): string => `${name}-${version}.tgz`
      expect(published.toSorted()).toEqual(expected.map(({ manifest }) => tarball(manifest)).toSorted())
      const byName = new Map(expected.map(({ manifest }) => [manifest.name, manifest]))
      for (const { manifest } of expected) {
        const needed = Object.keys(manifest.dependencies ?? {}).flatMap((name) => byName.get(name) ?? [])
        const before = published.slice(0, published.indexOf(tarball(manifest)))
        expect(before).toEqual(expect.arrayContaining(needed.map(tarball)))
      }
      expect(await git('status', '--porcelain')).toBe('')
    },
  )
})
