import path from 'node:path'

/** What a workflow says of the review it wants. */
export interface ReviewSettings {
  /** The commit to compare with. */
  readonly base: string
  /** Names of APIs or paths of documents; none for all of `redocly.yaml`. */
  readonly apis: readonly string[]
  readonly failOn: string
  /** Whether a maintainer accepted what breaks. */
  readonly isApproved: boolean
  /** Where the reports go. */
  readonly folder: string
  /** What stands before the commit in addresses of lines. */
  readonly linkBase: string | undefined
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from the environment, never from the command line: no text of a pull request reaches a shell. The
 * default base is the first parent of what is checked out: for a pull request GitHub checks out its merge into the
 * base branch.
 */
export function reviewSettings(env: Env): ReviewSettings {
  const [server, repository] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']]
  return {
    base: given(env, 'CONCORD_BASE') ?? 'HEAD^1',
    apis: (env['CONCORD_APIS'] ?? '').split(/\s+/).filter((name) => name !== ''),
    failOn: given(env, 'CONCORD_FAIL_ON') ?? 'breaking',
    isApproved: env['CONCORD_APPROVED'] === 'true',
    folder: path.resolve(given(env, 'CONCORD_REPORTS') ?? path.join(env['RUNNER_TEMP'] ?? '.', 'concord-reports')),
    linkBase: server === undefined || repository === undefined ? undefined : `${server}/${repository}/blob`,
  }
}

/** A workflow passes an input that nobody gave as an empty text. */
function given(env: Env, name: string): string | undefined {
  const value = env[name]
  return value === '' ? undefined : value
}
