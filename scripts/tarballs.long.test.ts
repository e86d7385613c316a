import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { temporaryFolder, type TemporaryFolder } from '../packages/testing/src/index.ts'
import { type BareFolder, bareFolder, installedCommand } from './tarballs/bare-folder.ts'
import * as commands from './tarballs/commands.ts'
import { installers } from './tarballs/install.ts'
import { installNodes, nodeVersions } from './tarballs/nodes.ts'
import { packAll, type Tarballs } from './tarballs/pack.ts'

/*
 * Every command where it was installed from tarballs, outside this repository, on each Node people may have.
 */
let packed: TemporaryFolder
let tarballs: Tarballs
let nodeOf: Awaited<ReturnType<typeof installNodes>>

beforeAll(async () => {
  packed = await temporaryFolder()
  tarballs = await packAll(packed.path)
  nodeOf = await installNodes()
}, 300_000)
afterAll(() => packed.remove())

describe.each(installers)('installed with %s', (installer) => {
  let folder: BareFolder
  beforeAll(async () => {
    folder = await bareFolder(installer, tarballs)
  }, 300_000)
  afterAll(() => folder?.remove())

  describe.each(nodeVersions)('on Node %s', (version) => {
    test('this Node runs it', async () => {
      expect((await installedCommand(folder, nodeOf(version)).run('node', '--version')).output).toBe(`v${version}`)
    })

    test.each(Object.entries(commands))('%s', async (_, works) => {
      await expect(works(installedCommand(folder, nodeOf(version)))).resolves.toBeUndefined()
    })
  })
})
