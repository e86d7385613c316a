import { chmod, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { repository as ours, temporaryFolder } from '../../packages/testing/src/index.ts'
import { books } from './testing/books.ts'
import { gitRepository } from './testing/git-repository.ts'
import { type Rehearsed, runJob } from './testing/run-job.ts'

/*
 * The workflows of the site and of the tests, rehearsed on a repository of its own.
 */

const rehearse = (
  workspace: string,
  workflow: string,
  job: string,
  eventName: string,
  more: { readonly bin?: string; readonly isBuilt?: boolean } = {},
): Promise<Rehearsed> =>
  runJob({
    workflow,
    job,
    workspace,
    runner: path.join(workspace, '.git/runner'),
    eventName,
    event: {},
    apiUrl: '',
    ...more,
  })

describe('docs.yml', () => {
  test.each([
    { eventName: 'pull_request', artifact: 'actions/upload-artifact', deploy: 'skipped', base: '' },
    { eventName: 'push', artifact: 'actions/upload-pages-artifact', deploy: 'success', base: '/concord' },
  ])('on $eventName makes the site for $artifact', async ({ eventName, artifact, deploy, base }) => {
    await using repository = await gitRepository(books)
    await symlink(path.join(ours, 'packages'), path.join(repository.path, 'packages'))
    const built = await rehearse(repository.path, 'docs.yml', 'build', eventName)
    expect({ conclusion: built.conclusion, log: built.log }).toMatchObject({ conclusion: 'success' })
    const uploads = built.used.filter(({ uses }) => uses.includes('upload'))
    expect(uploads).toMatchObject([{ uses: expect.stringContaining(`${artifact}@`) as string, with: { path: 'site' } }])
    const page = await readFile(path.join(repository.path, 'site/index.html'), 'utf8')
    expect(page).toContain(`href="${base}/books/`)
    expect((await rehearse(repository.path, 'docs.yml', 'deploy', eventName)).conclusion).toBe(deploy)
  })
})

describe('ci.yml', () => {
  test.each([
    { title: 'all is well', tests: 'true', build: 'true', conclusion: 'success' },
    { title: 'a test fails', tests: 'false', build: 'true', conclusion: 'failure' },
    { title: 'the build changes what is committed', tests: 'true', build: 'echo >> client.ts', conclusion: 'failure' },
  ])('$title: $conclusion', async ({ tests, build, conclusion }) => {
    await using repository = await gitRepository({ '.ci/run': `#!/usr/bin/env bash\n${tests}\n`, 'client.ts': '' })
    await chmod(path.join(repository.path, '.ci/run'), 0o755)
    await repository.commit('executable', {})
    await using bin = await temporaryFolder({ npx: `#!/usr/bin/env bash\n[ "$*" = "-y pnpm@12 build" ] && ${build}\n` })
    await chmod(bin.file('npx'), 0o755)
    const run = await rehearse(repository.path, 'ci.yml', 'test', 'push', { bin: bin.path, isBuilt: false })
    expect({ conclusion: run.conclusion, log: run.log }).toMatchObject({ conclusion })
  })
})
