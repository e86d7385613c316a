import { chmod, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { repository as ours, temporaryFolder } from '../../packages/testing/src/index.ts'
import { book, books, breaking, textOnly } from './testing/books.ts'
import { type FakeGitHub, fakeGitHub } from './testing/fake-github.ts'
import { type GitRepository, gitRepository } from './testing/git-repository.ts'
import { type Rehearsed, runJob } from './testing/run-job.ts'

/*
 * The workflow of clients, rehearsed in a repository of its own that pushes to another, with a server in the place of
 * GitHub's and an `npx` that only writes down what it is asked.
 */

const branch = 'concord/clients'

/** A workspace with its client committed and changesets in use, and what it pushes to. */
async function workspace(): Promise<GitRepository> {
  const made = await gitRepository({ ...books, '.changeset/config.json': '{}\n' })
  // The commands of the workflow stand in the repository; here they are this one's.
  for (const folder of ['packages', 'scripts']) await symlink(path.join(ours, folder), path.join(made.path, folder))
  await made.git('init', '--quiet', '--bare', '.git/remote.git')
  await made.git('remote', 'add', 'origin', path.join(made.path, '.git/remote.git'))
  await made.commit('tools', {})
  return made
}

function rehearse(
  repository: GitRepository,
  github: FakeGitHub,
  job: 'propose' | 'publish',
  eventName: 'push' | 'release',
  bin?: string,
): Promise<Rehearsed> {
  return runJob({
    workflow: 'clients.yml',
    job,
    workspace: repository.path,
    runner: path.join(repository.path, '.git/runner'),
    eventName,
    event: {},
    apiUrl: github.url,
    ...(bin !== undefined && { bin }),
  })
}

describe('a document that changed', () => {
  test('has its client made anew and a changeset with the bump, in one pull request', async () => {
    await using github = await fakeGitHub()
    await using repository = await workspace()
    await repository.commit('text', textOnly)
    expect(await rehearse(repository, github, 'propose', 'push')).toMatchObject({ conclusion: 'success' })
    expect(github.pulls).toMatchObject([{ head: branch, base: 'main', title: 'chore(clients): follow the documents' }])
    expect(await changesets(repository)).toEqual(['"@acme/books-client": patch'])

    // A second push before that is merged: all since then counts, and the pull request stays one.
    await repository.git('switch', '--quiet', 'main')
    await repository.commit('break', breaking)
    expect(await rehearse(repository, github, 'propose', 'push')).toMatchObject({ conclusion: 'success' })
    expect(github.pulls).toHaveLength(1)
    expect(await changesets(repository)).toEqual(['"@acme/books-client": major'])
    const client = await repository.git('show', `origin/${branch}:clients/books/package.json`)
    expect(JSON.parse(client)).toMatchObject({ name: '@acme/books-client' })

    // Merged: a later change is reviewed from there, and has a changeset of its own.
    await repository.git('switch', '--quiet', 'main')
    await repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', branch)
    await repository.commit('text', {
      'spec/books/schemas/Book.yaml': book.replace('5000', '900').replace('Its', 'The'),
    })
    await rehearse(repository, github, 'propose', 'push')
    expect(await changesets(repository)).toEqual(['"@acme/books-client": major', '"@acme/books-client": patch'])
  })

  test('that cannot be read fails, and nothing is pushed', async () => {
    await using github = await fakeGitHub()
    await using repository = await workspace()
    await repository.commit('broken', { 'spec/books/schemas/Book.yaml': 'type: [' })
    const { conclusion, log } = await rehearse(repository, github, 'propose', 'push')
    expect({ conclusion, log }).toEqual({
      conclusion: 'failure',
      log: expect.stringMatching(/spec\/books\/schemas\/Book\.yaml:1:\d+ error /) as string,
    })
    expect(github.requests).toEqual([])
  })

  test('is not published, and a release proposes nothing', async () => {
    await using github = await fakeGitHub()
    await using repository = await workspace()
    expect((await rehearse(repository, github, 'publish', 'push')).conclusion).toBe('skipped')
    expect((await rehearse(repository, github, 'propose', 'release')).conclusion).toBe('skipped')
  })
})

test('a release is what `pnpm release` publishes', async () => {
  await using github = await fakeGitHub()
  await using repository = await workspace()
  // What it does is tried where it stands, in scripts/release.long.test.ts.
  await using bin = await temporaryFolder({ npx: '#!/usr/bin/env bash\necho "$*" >> "$(dirname "$0")/asked"\n' })
  await chmod(bin.file('npx'), 0o755)
  const { conclusion, log } = await rehearse(repository, github, 'publish', 'release', bin.path)
  expect({ conclusion, log }).toMatchObject({ conclusion: 'success' })
  expect(await readFile(bin.file('asked'), 'utf8')).toBe('-y pnpm@12 release\n')
})

/** What the changesets on the pushed branch ask for. */
async function changesets(repository: GitRepository): Promise<string[]> {
  await repository.git('fetch', '--quiet', 'origin')
  const names = await repository.git('ls-tree', '--name-only', `origin/${branch}`, '.changeset/')
  const files = names.split('\n').filter((name) => name.endsWith('.md'))
  const texts = await Promise.all(files.map((name) => repository.git('show', `origin/${branch}:${name}`)))
  return texts.map((text) => text.split('\n')[1] ?? '').toSorted()
}
