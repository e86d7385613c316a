import { readFile, writeFile } from 'node:fs/promises'

import { concord, repository, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { expect, test } from 'vitest'

/*
 * What `concord init` writes, used as its README says: with the scripts of its package.json. The command is that of this
 * repository, as nothing is published.
 */
test('every script of a new workspace does what the README says', async () => {
  await using folder = await temporaryFolder()
  const errors = 'code-and-message'
  expect(await concord(['init', '--title', 'Shop API', '--errors', errors], folder.path)).toMatchObject({ exitCode: 0 })
  const manifest = JSON.parse(await readFile(folder.file('package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  await folder.write({
    'node_modules/.bin/concord': `#!/bin/sh\nexec "${process.execPath}" "${repository}/packages/cli/bin/concord.js" "$@"\n`,
  })
  await execa('chmod', ['+x', folder.file('node_modules/.bin/concord')])
  const git = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
  await execa('git', [...git, 'init', '--quiet'], { cwd: folder.path })
  await execa('git', [...git, 'add', '.'], { cwd: folder.path })
  await execa('git', [...git, 'commit', '--quiet', '-m', 'Begin.'], { cwd: folder.path })
  expect(Object.keys(manifest.scripts)).toEqual(['lint', 'generate', 'docs', 'review', 'sandbox'])
  const run = (script: string) => execa('npm', ['run', '--silent', script], { cwd: folder.path, reject: false })
  for (const script of ['lint', 'generate', 'docs', 'review']) {
    const { exitCode, stdout, stderr } = await run(script)
    expect({ script, exitCode, stderr, stdout }).toMatchObject({ script, exitCode: 0, stderr: '' })
  }
  expect(await readFile(folder.file('site/index.html'), 'utf8')).toContain('Shop API')
  // A second build of what was generated has nothing to change.
  expect((await concord(['generate', '--check'], folder.path)).exitCode).toBe(0)
  const document = await readFile(folder.file('openapi.yaml'), 'utf8')
  await writeFile(folder.file('openapi.yaml'), document.replace('maximum: 100', 'maximum: 50'))
  expect((await run('review')).exitCode).toBe(1)
}, 120_000)
