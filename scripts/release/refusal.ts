/** What a release begins with. */
export interface Beginning {
  /** What `git status --porcelain` says. */
  readonly status: string
  /** Changesets that no version has yet. */
  readonly pending: readonly string[]
  readonly isDryRun: boolean
}

/** Why there can be no release of what is there; undefined when there can be one. */
export function refusal({ status, pending, isDryRun }: Beginning): string | undefined {
  if (status !== '') {
    return `what is published is what is committed, and this is not:\n${status}\ncommit it, or put it away`
  }
  if (isDryRun || pending.length === 0) return undefined
  return `no version has these changesets yet:\n${pending.join('\n')}\nrun \`pnpm release:version\`, and release what it makes once it is on main`
}
