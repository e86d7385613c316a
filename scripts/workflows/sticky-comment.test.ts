import { describe, expect, test } from 'vitest'

import { GitHubError, githubApi } from './github-api.ts'
import { writeSticky } from './sticky-comment.ts'
import { fakeGitHub } from './testing/fake-github.ts'

const marker = '<!-- mark -->'
const bot = { login: 'github-actions[bot]' }
const sticky = {
  repository: 'acme/books',
  pullRequest: 7,
  marker,
  body: `${marker}\nnew`,
  author: bot.login,
  isQuiet: false,
}

/** The API at a server, with a token. */
const apiOf = (url: string, token = 'secret-token') => githubApi({ GITHUB_API_URL: url, GITHUB_TOKEN: token })

describe('a comment that each run replaces', () => {
  test.each([
    { title: 'none yet', bodies: [], state: 'created', after: [`${marker}\nnew`] },
    { title: 'one', bodies: [`${marker}\nold`], state: 'updated', after: [`${marker}\nnew`] },
    {
      title: 'one that only quotes the marker',
      bodies: [`> ${marker}`],
      state: 'created',
      after: [`> ${marker}`, `${marker}\nnew`],
    },
  ])('$title: $state', async ({ bodies, state, after }) => {
    await using github = await fakeGitHub()
    github.comments.push(...bodies.map((body, index) => ({ id: index + 1, body, user: bot })))
    expect(await writeSticky(apiOf(github.url), sticky)).toBe(state)
    expect(github.comments.map(({ body }) => body)).toEqual(after)
  })

  test('it is found behind two hundred others', async () => {
    await using github = await fakeGitHub()
    for (let id = 1; id <= 200; id++) github.comments.push({ id, body: 'talk', user: { login: 'ann' } })
    github.comments.push({ id: 201, body: `${marker}\nold`, user: bot })
    expect(await writeSticky(apiOf(github.url), sticky)).toBe('updated')
    expect(github.comments.at(-1)?.body).toBe(`${marker}\nnew`)
    expect(github.requests.filter((request) => request.startsWith('GET'))).toHaveLength(3)
  })

  test('where there is nothing to say none is begun, and one that is there is replaced', async () => {
    await using github = await fakeGitHub()
    expect(await writeSticky(apiOf(github.url), { ...sticky, isQuiet: true })).toBe('none')
    expect(github.requests).toEqual(['GET /repos/acme/books/issues/7/comments'])
    github.comments.push({ id: 1, body: `${marker}\nold`, user: bot })
    expect(await writeSticky(apiOf(github.url), { ...sticky, isQuiet: true })).toBe('updated')
  })

  test('a token that may only read is no failure; one that is wrong is', async () => {
    await using github = await fakeGitHub({ isReadOnly: true })
    expect(await writeSticky(apiOf(github.url), sticky)).toBe('refused')
    const wrong = writeSticky(apiOf(github.url, 'wrong'), sticky)
    await expect(wrong).rejects.toThrow(
      new GitHubError('GET /repos/acme/books/issues/7/comments?per_page=100&page=1 was answered with 401', 401),
    )
  })
})
