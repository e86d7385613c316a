import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { findWorkspace } from '../packages/model/src/index.ts'
import { repository } from '../packages/testing/src/index.ts'

/*
 * A client is made in another folder than its document's, so turbo is told for each where that is: otherwise a machine
 * that gets the task from a cache would keep a stale client, and one changed client would have all others made again.
 */
interface TurboConfig {
  readonly tasks: { readonly generate: { readonly inputs: readonly string[]; readonly outputs: readonly string[] } }
}

const { apis, clients } = await findWorkspace(repository)

describe.each(apis)('$name', ({ name, file }) => {
  test('turbo keeps every file that was generated, and looks at it before it says that nothing changed', async () => {
    const text = await readFile(path.join(path.dirname(file), 'turbo.json'), 'utf8')
    const { inputs, outputs } = (JSON.parse(text) as TurboConfig).tasks.generate
    const folder = path.join(clients.folder, name)
    const listed = await readFile(path.join(repository, folder, '.concord-files'), 'utf8')
    const files = ['.concord-files', ...listed.split('\n').filter(Boolean)].map((each) => path.join(folder, each))
    const covers = (globs: readonly string[], each: string): boolean =>
      globs.some((glob) => path.matchesGlob(each, glob.replace('$TURBO_ROOT$/', '')))
    expect(files.filter((each) => !covers(outputs, each))).toEqual([])
    expect(files.filter((each) => !covers(inputs, each) && !each.endsWith('.concord-files'))).toEqual([])
    expect(inputs).toContain('$TURBO_DEFAULT$')
  })
})
