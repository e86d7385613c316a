import { cutText } from '../../packages/findings/src/index.ts'

/** What a comment is made of. */
export interface CommentParts {
  /** The review as Markdown, which begins with the marker; undefined when it could not be made. */
  readonly review: string | undefined
  /** What is new to lint, as Markdown; empty when it could not be checked. */
  readonly lint: string
  /** What a command said that could not do its work. */
  readonly errors: readonly string[]
}

/** By this a later run finds the comment it is to replace. `concord review` begins its Markdown with it. */
export const marker = '<!-- concord-review -->'

/** GitHub takes 65,536 characters. In bytes, of which no text has fewer. */
const limit = 65_000

/** How much of one error is shown. */
const errorLimit = 1000

/** The comment on a pull request: the review, then what is new to lint as far as there is room. */
export function composeComment({ review, lint, errors }: CommentParts): string {
  const failed = errors.map((error) => `${fenced(cutText(error, errorLimit))}\n`)
  const head =
    `${(review ?? `${marker}\n\n**API review: could not be made**`).trimEnd()}\n\n${failed.join('\n')}`.trimEnd()
  if (lint === '') return `${head}\n`
  return `${head}\n\n### New lint findings\n\n${fitLines(lint, limit - Buffer.byteLength(head) - 200)}`
}

/** Whole lines, as many as there is room for: a table may be cut between its rows, and nowhere else. */
function fitLines(text: string, room: number): string {
  const lines = text.trimEnd().split('\n')
  let size = 0
  const fitting = lines.findIndex((line) => (size += Buffer.byteLength(line) + 1) > room)
  if (fitting === -1) return `${lines.join('\n')}\n`
  return `${lines.slice(0, fitting).join('\n')}\n\n${lines.length - fitting} more lines are in the summary of the job.\n`
}

/** Text in which nothing is markup: the fence is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text.trimEnd()}\n${fence}`
}
