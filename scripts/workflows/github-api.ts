/** A request that GitHub refused. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** Sends one request to GitHub's API and gives the parsed body. */
export type GitHubApi = (method: 'GET' | 'PATCH' | 'POST', path: string, body?: object) => Promise<unknown>

type Env = Readonly<Record<string, string | undefined>>

/** GitHub's API with the token and the address a workflow has in its environment. */
export function githubApi(env: Env): GitHubApi {
  const origin = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '')
  const token = env['GITHUB_TOKEN'] ?? ''
  return async (method, path, body) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'X-GitHub-Api-Version': '2022-11-28',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
    if (!response.ok) throw new GitHubError(`${method} ${path} was answered with ${response.status}`, response.status)
    return response.json()
  }
}
