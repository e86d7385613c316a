/**
 * Writes a report as the comment of a pull request, in the place of the one before:
 *
 *     CONCORD_REPORTS=reports node scripts/workflows/comment-on-pull-request.ts
 *
 * The pull request is the one of the event. A token that may not write, as that of a fork, is no failure: the report is
 * in the job's summary.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { marker } from './compose-comment.ts'
import { githubApi } from './github-api.ts'
import { reviewSettings } from './review-settings.ts'
import { writeSticky } from './sticky-comment.ts'

interface Event {
  readonly pull_request?: { readonly number: number }
}

const { env } = process
const event = JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as Event
if (event.pull_request === undefined) {
  console.log('no comment: this is no pull request')
} else {
  const state = await writeSticky(githubApi(env), {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    pullRequest: event.pull_request.number,
    marker,
    body: await readFile(path.join(reviewSettings(env).folder, 'comment.md'), 'utf8'),
    author: env['CONCORD_COMMENT_AUTHOR'] ?? 'github-actions[bot]',
    isQuiet: env['CONCORD_QUIET'] === 'true',
  })
  const said = {
    created: 'comment written',
    updated: 'comment replaced',
    none: 'no comment: there is nothing to say',
    refused: '::notice::The token may not write comments: the report is in the summary of this job.',
  }
  console.log(said[state])
}
