import type { Workflow } from './workflow-file.ts'

/** Actions GitHub owns, of one version. */
const ownedAndPinned = /^(actions\/[\w-]+|github\/codeql-action\/[\w-]+)@v\d+\.\d+\.\d+$/

/** What would let a stranger run a command, or use more rights than a job needs. */
export function mistakesIn({ on, permissions, concurrency, jobs }: Workflow): string[] {
  const found: string[] = []
  if ('pull_request_target' in on) found.push('pull_request_target runs with the rights of the base branch')
  if (JSON.stringify(permissions) !== '{}') found.push('the workflow has rights that its jobs do not name')
  if (concurrency === undefined) found.push('there is no concurrency group')
  for (const [name, job] of Object.entries(jobs)) {
    if (job.permissions === undefined) found.push(`${name}: names no rights`)
    if (job['timeout-minutes'] === undefined) found.push(`${name}: has no timeout`)
    for (const { run, uses } of job.steps) {
      if (run?.includes('${{') === true) found.push(`${name}: a command has an expression in it: pass it through env`)
      if (uses !== undefined && uses !== './' && !ownedAndPinned.test(uses)) {
        found.push(`${name}: ${uses} is not of GitHub, or not of one version`)
      }
    }
  }
  return found
}
