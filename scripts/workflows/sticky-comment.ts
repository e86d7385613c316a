import { type GitHubApi, GitHubError } from './github-api.ts'

/** A comment that each run replaces. */
export interface StickyComment {
  /** `OWNER/NAME`. */
  readonly repository: string
  readonly pullRequest: number
  /** What the text begins with: by it the comment of an earlier run is known. */
  readonly marker: string
  readonly body: string
  /** Whose comment it is: what anybody else wrote is never touched. */
  readonly author: string
  /** Whether to write nothing where there is no comment yet. */
  readonly isQuiet: boolean
}

/** What became of the comment; `refused` when the token may not write, as that of a fork. */
export type CommentState = 'created' | 'none' | 'refused' | 'updated'

interface Comment {
  readonly id: number
  readonly body?: string | null
  readonly user?: { readonly login: string } | null
}

const perPage = 100

/**
 * Writes the comment, or replaces the one of an earlier run.
 * @throws {GitHubError} for anything but a token that may not write.
 */
export async function writeSticky(api: GitHubApi, sticky: StickyComment): Promise<CommentState> {
  const { repository, pullRequest, body, isQuiet } = sticky
  try {
    const old = await findComment(api, sticky)
    if (old !== undefined) {
      await api('PATCH', `/repos/${repository}/issues/comments/${old.id}`, { body })
      return 'updated'
    }
    if (isQuiet) return 'none'
    await api('POST', `/repos/${repository}/issues/${pullRequest}/comments`, { body })
    return 'created'
  } catch (error) {
    if (error instanceof GitHubError && error.status === 403) return 'refused'
    throw error
  }
}

async function findComment(
  api: GitHubApi,
  { repository, pullRequest, marker, author }: StickyComment,
): Promise<Comment | undefined> {
  for (let page = 1; ; page++) {
    const path = `/repos/${repository}/issues/${pullRequest}/comments?per_page=${perPage}&page=${page}`
    const comments = (await api('GET', path)) as readonly Comment[]
    const found = comments.find(({ body, user }) => user?.login === author && body?.startsWith(marker) === true)
    if (found !== undefined || comments.length < perPage) return found
  }
}
