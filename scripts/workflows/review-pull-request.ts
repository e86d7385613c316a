/**
 * Lints what is new and reviews what changed, for a pull request:
 *
 *     CONCORD_BASE=origin/main CONCORD_REPORTS=reports node scripts/workflows/review-pull-request.ts
 *
 * Prints annotations, writes `comment.md`, `lint.sarif` and `review.sarif` into the folder of reports, adds to the
 * job's summary and sets the outputs `reports` and `quiet`. Exits 1 for findings, 2 when something could not be read.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { composeComment } from './compose-comment.ts'
import { isQuiet } from './quiet-review.ts'
import { reviewSettings } from './review-settings.ts'
import { type CommandRun, runConcord } from './run-concord.ts'
import { appendSummary, setOutput } from './workflow-files.ts'

const { base, apis, failOn, isApproved, folder, linkBase } = reviewSettings(process.env)
const sarif = { lint: path.join(folder, 'lint.sarif'), review: path.join(folder, 'review.sarif') }
await mkdir(folder, { recursive: true })

const lint = (format: string, ...args: readonly string[]): Promise<CommandRun> =>
  runConcord(['lint', `--since=${base}`, `--format=${format}`, ...args, '--', ...apis])
const review = (format: string, ...args: readonly string[]): Promise<CommandRun> =>
  runConcord([
    'review',
    `--base=${base}`,
    `--fail-on=${failOn}`,
    `--format=${format}`,
    ...(isApproved ? ['--approved'] : []),
    ...(linkBase === undefined ? [] : [`--link-base=${linkBase}`]),
    ...args,
    '--',
    ...apis,
  ])

// Two at a time: each takes the memory of a large document.
const [linted, reviewed] = await Promise.all([lintThrice(), reviewFourTimes()])
const runs = [...Object.values(linted), ...Object.values(reviewed)]
const errors = new Set(runs.filter(({ status }) => status > 1).map(({ stderr }) => stderr.trim()))
const comment = composeComment({
  review: reviewed.markdown.status > 1 ? undefined : reviewed.markdown.stdout,
  lint: linted.markdown.stdout,
  errors: [...errors],
})
await writeFile(path.join(folder, 'comment.md'), comment)
await appendSummary(comment)

for (const error of errors) process.stderr.write(`${error.replace(/^/gm, 'concord: ')}\n`)
const quiet = errors.size === 0 && lintedNothing(linted.github) && isQuiet(reviewed.json.stdout)
// What breaks comes first: GitHub shows ten annotations of a kind for a step.
if (!quiet) process.stdout.write(`${reviewed.github.stdout}\n${linted.github.stdout}\n`)
await setOutput('reports', folder)
await setOutput('quiet', String(quiet))
process.exitCode = Math.max(...runs.map(({ status }) => status))

async function lintThrice() {
  const markdown = await lint('markdown')
  const github = await lint('github')
  return { markdown, github, sarif: await lint('sarif', `--output=${sarif.lint}`) }
}

async function reviewFourTimes() {
  const markdown = await review('markdown')
  const github = await review('github')
  const json = await review('json')
  return { markdown, github, json, sarif: await review('sarif', `--output=${sarif.review}`) }
}

function lintedNothing({ stdout }: CommandRun): boolean {
  return !/^::(error|warning|notice) /m.test(stdout)
}
