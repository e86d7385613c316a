import type { GitHubApi } from './github-api.ts'

/** A pull request that a workflow keeps up to date. */
export interface Proposal {
  /** `OWNER/NAME`. */
  readonly repository: string
  readonly branch: string
  readonly base: string
  readonly title: string
  readonly body: string
}

interface PullRequest {
  readonly number: number
}

/** Opens a pull request for a branch, or sets the texts of the one that is open; gives its number. */
export async function proposeBranch(
  api: GitHubApi,
  { repository, branch, base, title, body }: Proposal,
): Promise<number> {
  const [owner = ''] = repository.split('/')
  const query = new URLSearchParams({ state: 'open', base, head: `${owner}:${branch}` })
  const [open] = (await api('GET', `/repos/${repository}/pulls?${query}`)) as readonly PullRequest[]
  const answer =
    open === undefined
      ? await api('POST', `/repos/${repository}/pulls`, { title, body, base, head: branch })
      : await api('PATCH', `/repos/${repository}/pulls/${open.number}`, { title, body })
  return (answer as PullRequest).number
}
