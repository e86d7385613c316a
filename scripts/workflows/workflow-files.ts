import { appendFile } from 'node:fs/promises'

/** A job's summary takes a mebibyte of each step. */
const summaryLimit = 1_000_000

/** Adds Markdown to the summary of the job; outside of a workflow there is none. */
export async function appendSummary(markdown: string, env = process.env): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  const lines = `${markdown.trimEnd()}\n\n`
  await appendFile(file, Buffer.byteLength(lines) <= summaryLimit ? lines : 'The report is too long for a summary.\n')
}

/** Sets an output of the step, one line; outside of a workflow there is none. */
export async function setOutput(name: string, value: string, env = process.env): Promise<void> {
  if (/[\r\n]/.test(value)) throw new Error(`the output ${name} would have more than one line`)
  const file = env['GITHUB_OUTPUT']
  if (file !== undefined && file !== '') await appendFile(file, `${name}=${value}\n`)
}
