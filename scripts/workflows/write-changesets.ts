/**
 * Writes a changeset for each client whose document changed:
 *
 *     node scripts/workflows/write-changesets.ts
 *
 * What is reviewed begins where the last changesets of this kind ended: at the commit that added them or, before the
 * first, at the one that began with changesets. `CONCORD_BASE` names another.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { changesetPrefix, changesetsOf, type ReviewJson } from './changeset-of-review.ts'
import { runConcord } from './run-concord.ts'
import { runGit } from './run-git.ts'

const folder = '.changeset'
const base = process.env['CONCORD_BASE'] || (await lastAdded()) || (await runGit('rev-parse', 'HEAD^1'))
const since = await runGit('rev-parse', '--verify', '--end-of-options', `${base}^{commit}`)
const { status, stdout, stderr } = await runConcord(['review', `--base=${since}`, '--format=json', '--fail-on=none'])
if (status === 0) {
  const changesets = changesetsOf(JSON.parse(stdout) as ReviewJson, since)
  await mkdir(folder, { recursive: true })
  // An earlier run against the same commit may have had more to say.
  const ending = `-${since.slice(0, 7)}.md`
  const old = (await readdir(folder)).filter((name) => name.startsWith(changesetPrefix) && name.endsWith(ending))
  await Promise.all(old.map((name) => rm(path.join(folder, name))))
  for (const { name, content } of changesets) await writeFile(path.join(folder, name), content)
  console.log(changesets.length === 0 ? 'no changesets: no client changes' : changesets.map(nameOf).join('\n'))
} else {
  process.stderr.write(stderr.replace(/^(?=.)/gm, 'concord: '))
  process.exitCode = status
}

function lastAdded(): Promise<string> {
  const added = [`${folder}/${changesetPrefix}*.md`, `${folder}/config.json`]
  return runGit('log', '-1', '--format=%H', '--diff-filter=A', '--', ...added)
}

function nameOf({ name }: { readonly name: string }): string {
  return path.join(folder, name)
}
