import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { books as files, breaking, document, textOnly } from './testing/books.ts'
import { type FakeGitHub, fakeGitHub } from './testing/fake-github.ts'
import { type GitRepository, gitRepository } from './testing/git-repository.ts'
import { type Rehearsed, runJob } from './testing/run-job.ts'

/*
 * The workflow of reviews, rehearsed: the commands of its steps, as they are written, on a repository of its own, with
 * a server in the place of GitHub's.
 */

/** Reviews a pull request with the labels. */
function review(
  repository: GitRepository,
  github: FakeGitHub,
  ...labels: readonly string[]
): Promise<Rehearsed & { readonly reports: string }> {
  const runner = path.join(repository.path, '.git/runner')
  const event = { pull_request: { number: 7, labels: labels.map((name) => ({ name })) } }
  return runJob({
    workflow: 'spec-review.yml',
    job: 'review',
    workspace: repository.path,
    runner,
    eventName: 'pull_request',
    event,
    apiUrl: github.url,
  }).then((rehearsed) => ({ ...rehearsed, reports: path.join(runner, 'concord-reports') }))
}

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string; readonly level: string }[] }[]
}

async function sarifResults(reports: string, name: string): Promise<string[]> {
  const { runs } = JSON.parse(await readFile(path.join(reports, name), 'utf8')) as Sarif
  return runs.flatMap(({ results }) => results.map(({ ruleId, level }) => `${level} ${ruleId}`))
}

describe('spec-review.yml', () => {
  test('what breaks fails, and is said in a comment, in annotations, in SARIF and in the summary', async () => {
    await using github = await fakeGitHub()
    await using repository = await gitRepository(files)
    await repository.pullRequest(breaking)
    const { conclusion, log, summary, used, reports } = await review(repository, github)
    expect({ conclusion, log }).toMatchObject({ conclusion: 'failure' })
    expect(github.comments).toHaveLength(1)
    const [comment] = github.comments
    expect(comment?.body).toMatch(/^<!-- concord-review -->\n\n\*\*API review: 1 breaking/)
    expect(comment?.body).toContain('`Book.pages` has a stricter `maximum` in requests')
    expect(comment?.body).toContain('https://git.example/acme/books/blob/')
    expect(comment?.body).toMatch(/### New lint findings\n\n\*\*no findings\*\*\n$/)
    expect(log).toMatch(/^::error .*file=spec\/books\/schemas\/Book\.yaml,line=9/m)
    expect(summary.trim()).toBe(comment?.body.trim())
    expect(await sarifResults(reports, 'review.sarif')).toContain('error request-limit-narrowed')
    expect(await sarifResults(reports, 'lint.sarif')).toEqual([])
    expect(used.filter(({ uses }) => uses.includes('upload-sarif')).map((each) => each.with)).toEqual([
      { sarif_file: path.join(reports, 'lint.sarif'), category: 'concord-lint' },
      { sarif_file: path.join(reports, 'review.sarif'), category: 'concord-review' },
    ])
  })

  test('the label turns it green, in the same comment; without it, it fails again', async () => {
    await using github = await fakeGitHub()
    await using repository = await gitRepository(files)
    await repository.pullRequest(breaking)
    await review(repository, github)
    const labelled = await review(repository, github, 'breaking-change-approved', 'other')
    expect({ conclusion: labelled.conclusion, log: labelled.log }).toMatchObject({ conclusion: 'success' })
    expect(labelled.log).toContain('comment replaced')
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toMatch(/API review: 1 waived/)
    expect((await review(repository, github, 'other')).conclusion).toBe('failure')
    expect(github.comments[0]?.body).toMatch(/API review: 1 breaking/)
  })

  test('a change of texts is quiet, but replaces what an earlier push left', async () => {
    await using github = await fakeGitHub()
    await using repository = await gitRepository(files)
    await repository.pullRequest(textOnly)
    const quiet = await review(repository, github)
    expect(quiet).toMatchObject({ conclusion: 'success', log: expect.stringContaining('no comment') as string })
    expect(quiet.log).not.toMatch(/^::/m)
    expect(github.comments).toEqual([])

    await repository.pullRequest(breaking)
    await review(repository, github)
    await repository.pullRequest(textOnly)
    expect((await review(repository, github)).conclusion).toBe('success')
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).not.toContain('1 breaking')
  })

  test('a token that may only read leaves the summary, and the review decides', async () => {
    await using github = await fakeGitHub({ isReadOnly: true })
    await using repository = await gitRepository(files)
    await repository.pullRequest(textOnly)
    expect((await review(repository, github)).conclusion).toBe('success')
    await repository.pullRequest(breaking)
    const { conclusion, log, summary } = await review(repository, github)
    expect(conclusion).toBe('failure')
    expect(log).toContain('::notice::The token may not write comments')
    expect(summary).toContain('API review: 1 breaking')
    expect(github.comments).toEqual([])
  })

  test('only lint findings that the change brings are said', async () => {
    await using github = await fakeGitHub()
    const root = 'spec/books/openapi.yaml'
    const flawed = document.replace("'201': { description: Added. }", "'201': { descripton: Added. }")
    await using repository = await gitRepository({ ...files, [root]: flawed })
    await repository.pullRequest({ [root]: flawed.replace('summary: Add a book', 'sumary: Add a book') })
    const { conclusion, summary, reports } = await review(repository, github)
    expect(conclusion).toBe('failure')
    expect(summary).toContain('sumary')
    expect(summary).not.toContain('descripton')
    expect(await sarifResults(reports, 'lint.sarif')).toEqual(['warning operation-summary', 'error struct'])
  })

  test('a document that cannot be read is said, and the comment of somebody else stays as it is', async () => {
    await using github = await fakeGitHub()
    const theirs = { id: 1, body: '<!-- concord-review -->\nmine', user: { login: 'mallory' } }
    github.comments.push({ ...theirs })
    await using repository = await gitRepository(files)
    const root = 'spec/books/openapi.yaml'
    await repository.pullRequest({ [root]: document.replace('schemas/Book.yaml', 'schemas/```@all.yaml') })
    const { conclusion, log } = await review(repository, github)
    expect(conclusion).toBe('failure')
    expect(log).toMatch(/^concord: .*openapi\.yaml:\d+:\d+ error /m)
    expect(github.comments[0]).toEqual(theirs)
    expect(github.comments[1]?.body).toMatch(
      /^<!-- concord-review -->\n\n\*\*API review: could not be made\*\*\n\n````/,
    )
  })
})
