import { readdir, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'

import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { isGone, newWriter } from './writer.ts'
import { writeTogether } from './write-together.ts'

test('a file that changed since it was read stays as it is, and so do those that belong to it', async () => {
  await using folder = await temporaryFolder({ 'a.yaml': 'a: 1', 'b.yaml': 'b: mine' })
  const files = ['a', 'b'].map((name) => ({
    file: folder.file(`${name}.yaml`),
    content: `${name}: 2`,
    before: `${name}: 1`,
  }))
  await expect(writeTogether(files)).rejects.toThrow(
    /b\.yaml changed while this ran, and stays as it is: run it again$/,
  )
  const texts = await Promise.all(files.map(({ file }) => readFile(file, 'utf8')))
  expect(texts).toEqual(['a: 1', 'b: mine'])
  expect(await readdir(folder.path)).toEqual(['a.yaml', 'b.yaml'])
})

test('what a run left that was killed is removed; what another is writing stays', async () => {
  const [, host, , id] = /^\d+-([\da-f]+)-(\d+)-(.*)$/.exec(newWriter()) ?? []
  const running = `.a.yaml.concord-${process.ppid}-${host}-${Date.now()}-${id}.tmp`
  await using folder = await temporaryFolder({
    [running]: 'by a process that runs',
    [`.a.yaml.concord-${newWriter()}.tmp`]: 'by a process that had this number',
    '.a.yaml.concord-mine.tmp': 'by a person',
  })
  await writeTogether([{ file: folder.file('a.yaml'), content: 'a: 2' }])
  expect(await readdir(folder.path)).toEqual([running, '.a.yaml.concord-mine.tmp', 'a.yaml'].toSorted())
})

test.each([
  ['this machine, running', process.ppid, hostname(), 0, false],
  ['this machine, gone', 2 ** 22 + 1, hostname(), 0, true],
  ['another machine', 2 ** 22 + 1, 'elsewhere', 0, false],
  ['another machine, long ago', 2 ** 22 + 1, 'elsewhere', 300_000, true],
  ['this machine, long ago', process.ppid, hostname(), 300_000, true],
] as const)('a writer of %s', (_, pid, machine, age, expected) => {
  const host = Buffer.from(machine).toString('hex').slice(0, 32)
  const id = newWriter().replace(/^\d+-[\da-f]+-\d+-/, '')
  expect(isGone([pid, host, Date.now() - age, id].join('-'))).toBe(expected)
})
