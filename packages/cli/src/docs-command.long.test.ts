import { readFile } from 'node:fs/promises'
import { concord } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

import { edit, snapshot, workspace } from './testing/users-workspace.ts'

describe('concord docs', () => {
  test('a site for every API, or for those named', async () => {
    await using folder = await workspace()
    expect(await concord(['docs'], folder.path)).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^1 API: \d+ files in site, see them with concord docs --serve$/) as string,
      stderr: '',
    })
    const files = Object.keys(await snapshot(folder.file('site')))
    expect(files).toEqual(
      expect.arrayContaining([
        '.concord-files',
        'index.html',
        'llms.txt',
        'users/index.html',
        'users/openapi.json',
        'users/openapi.yaml',
        'users/reference/index.html',
        'pagefind/pagefind.js',
      ]),
    )
    const again = ['docs', 'users', '-o', 'public', '--format', 'json', '--verbose']
    const { stdout, stderr } = await concord(again, folder.path)
    expect(JSON.parse(stdout)).toMatchObject({ folder: 'public', apis: ['users'], files: files.length - 1 })
    expect(stderr.split('\n')).toEqual(
      expect.arrayContaining([
        'read redocly.yaml',
        'read spec/users/openapi.yaml',
        'cache hit: the reference of users',
        'wrote public/index.html',
        expect.stringMatching(/^writing the site: \d+\.\d\d s$/),
      ]),
    )
  })

  test('redocly.yaml says where it is published, and an argument says otherwise', async () => {
    await using folder = await workspace()
    await edit(folder, 'redocly.yaml', (text) =>
      text.replace('clients:', 'docs: { title: Our docs, site: "https://docs.example.com/", base: docs }, clients:'),
    )
    await concord(['docs'], folder.path)
    const home = await readFile(folder.file('site/index.html'), 'utf8')
    expect(home).toContain('<link rel="canonical" href="https://docs.example.com/docs/">')
    expect(home).toContain('<title>Our docs</title>')
    await concord(['docs', '--base', '/other', '--site', 'https://example.org'], folder.path)
    expect(await readFile(folder.file('site/sitemap.xml'), 'utf8')).toContain(
      '<loc>https://example.org/other/users/</loc>',
    )
  })
})
