import { execa } from 'execa'

import { temporaryFolder } from '../../../packages/testing/src/index.ts'

type Files = Readonly<Record<string, string>>

/** A throw-away repository. */
export interface GitRepository extends AsyncDisposable {
  readonly path: string
  git(...args: readonly string[]): Promise<string>
  /** Commits files on the current branch. */
  commit(message: string, files: Files): Promise<void>
  /** Makes a branch with a commit and checks out its merge into main, as GitHub does for a pull request. */
  pullRequest(files: Files): Promise<void>
}

/** Makes a repository with one commit on `main`. */
export async function gitRepository(files: Files): Promise<GitRepository> {
  const folder = await temporaryFolder()
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org']
  const made: GitRepository = {
    path: folder.path,
    git: async (...args) => (await execa('git', [...identity, ...args], { cwd: folder.path })).stdout,
    commit: async (message, changed) => {
      await folder.write(changed)
      await made.git('add', '--all')
      await made.git('commit', '--quiet', '--message', message)
    },
    pullRequest: async (changed) => {
      await made.git('switch', '--quiet', '--force-create', 'change', 'main')
      await made.commit('change', changed)
      await made.git('switch', '--quiet', '--detach', 'main')
      await made.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change')
    },
    [Symbol.asyncDispose]: () => folder.remove(),
  }
  await made.git('init', '--quiet', '--initial-branch', 'main')
  await made.commit('first', files)
  return made
}
