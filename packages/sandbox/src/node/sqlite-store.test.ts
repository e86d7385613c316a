import { spawnSync } from 'node:child_process'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { temporaryFolder } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

import type { Entry } from '../records/entry.ts'
import type { Change } from '../records/store.ts'
import { createSqliteStore } from './sqlite-store.ts'

function entry(id: string, sequence: number, value: Entry['value'] = { id }): Entry {
  return { id, parents: { teams: 't 1' }, sequence, value, since: 1, fingerprint: 'f' }
}

const put = (entry: Entry, collection = 'users'): Change => ({ collection, id: entry.id, entry })
const removed = (id: string, collection = 'users'): Change => ({ collection, id, entry: undefined })

/** Writes one after the other, closes, and gives what a new store reads. */
async function kept(file: string, ...writes: (readonly Change[])[]): Promise<Change[]> {
  const store = createSqliteStore(file)
  for (const changes of writes) await store.write(changes)
  await store.close()
  const again = createSqliteStore(file)
  const read = [...again.read()]
  await again.close()
  return read
}

describe('what is written', () => {
  test.each<{ title: string; writes: Change[][]; read: Change[] }>([
    { title: 'nothing', writes: [], read: [] },
    { title: 'no changes', writes: [[]], read: [] },
    { title: 'an entry', writes: [[put(entry('a', 1))]], read: [put(entry('a', 1))] },
    {
      title: 'text of any kind',
      writes: [[put(entry('ä/\u0000"\'🙂', 1, { 'a\nb': ['\u0000', null, 1e300, { deep: true }] }))]],
      read: [put(entry('ä/\u0000"\'🙂', 1, { 'a\nb': ['\u0000', null, 1e300, { deep: true }] }))],
    },
    {
      title: 'the last of several',
      writes: [[put(entry('a', 1)), put(entry('a', 1, { second: true }))], [put(entry('a', 1, { third: true }))]],
      read: [put(entry('a', 1, { third: true }))],
    },
    {
      title: 'the order of sequence, not of writing or of ids',
      writes: [[put(entry('a', 3)), put(entry('c', 1))], [put(entry('b', 2), 'teams')]],
      read: [put(entry('c', 1)), put(entry('b', 2), 'teams'), put(entry('a', 3))],
    },
    {
      title: 'the same id in two collections',
      writes: [[put(entry('a', 1)), put(entry('a', 2), 'teams')], [removed('a')]],
      read: [put(entry('a', 2), 'teams')],
    },
    {
      title: 'what was removed and came again',
      writes: [[put(entry('a', 1)), removed('a'), put(entry('a', 2))]],
      read: [put(entry('a', 2))],
    },
    { title: 'what never was there', writes: [[removed('a')]], read: [] },
  ])('is read again: $title', async ({ writes, read }) => {
    await using folder = await temporaryFolder()
    expect(await kept(folder.file('a.db'), ...writes)).toEqual(read)
  })

  test('is all of a request or nothing', async () => {
    await using folder = await temporaryFolder()
    const store = createSqliteStore(folder.file('a.db'))
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    expect(() => store.write([put(entry('a', 1)), put(entry('b', 2, circular))])).toThrow(/circular/)
    await store.write([put(entry('c', 3))])
    await store.close()
    expect(await kept(folder.file('a.db'))).toEqual([put(entry('c', 3))])
  })

  test('leaves one file when it is closed, and closing twice is fine', async () => {
    await using folder = await temporaryFolder()
    const store = createSqliteStore(folder.file('a.db'))
    await store.write([put(entry('a', 1))])
    await store.close()
    await store.close()
    expect(await readdir(folder.path)).toEqual(['a.db'])
  })
})

describe('a file that cannot be used stays as it was', () => {
  async function database(file: string, sql: string): Promise<void> {
    const other = new DatabaseSync(file)
    other.exec(sql)
    other.close()
  }

  test.each([
    { title: 'of text', make: (file: string) => writeFile(file, 'a: 1\n'), message: /^this file is not a sandbox's/ },
    {
      title: 'of much text',
      make: (file: string) => writeFile(file, 'a: 1\n'.repeat(100)),
      message: /^this file is not a sandbox's/,
    },
    {
      title: 'of another program',
      make: (file: string) => database(file, 'CREATE TABLE entries (a); INSERT INTO entries VALUES (1)'),
      message: /^this file is not a sandbox's: it was left as it is; name another$/,
    },
    {
      title: 'of another program, with a log',
      make: (file: string) => database(file, 'PRAGMA journal_mode = WAL; CREATE TABLE entries (a)'),
      message: /^this file is not a sandbox's/,
    },
    {
      title: 'of a version to come',
      make: (file: string) =>
        database(file, `PRAGMA application_id = ${0x436e6364}; PRAGMA user_version = 2; CREATE TABLE e (a)`),
      message: /^this file has format 2, and this version of Concord reads format 1/,
    },
    {
      title: 'that is no file',
      make: async () => {},
      name: '.',
      message: /^records cannot be kept here: this is a folder$/,
    },
    {
      title: 'in a folder that is not there',
      make: async () => {},
      name: 'no/a.db',
      message: /^records cannot be kept here: it cannot be opened/,
    },
  ])('$title', async ({ make, message, name = 'a.db' }) => {
    await using folder = await temporaryFolder()
    const file = folder.file(name)
    await make(file)
    const before = await readFile(file).catch(() => undefined)
    expect(() => createSqliteStore(file)).toThrow(
      expect.objectContaining({
        name: 'StoreError',
        file: path.resolve(file),
        message: expect.stringMatching(message) as string,
      }) as Error,
    )
    expect(await readFile(file).catch(() => undefined)).toEqual(before)
    expect(await readdir(folder.path)).toEqual(before === undefined ? [] : ['a.db'])
  })

  test.skipIf(process.getuid?.() === 0)('that may not be written', async () => {
    await using folder = await temporaryFolder()
    await kept(folder.file('a.db'))
    await chmod(folder.file('a.db'), 0o444)
    expect(() => createSqliteStore(folder.file('a.db'))).toThrow(/it cannot be written to/)
  })

  test('that another process has', async () => {
    await using folder = await temporaryFolder()
    const store = createSqliteStore(folder.file('a.db'))
    expect(() => createSqliteStore(folder.file('a.db'))).toThrow(
      'another process has this file: stop it, or name another file',
    )
    await store.write([put(entry('a', 1))])
    await store.close()
    expect(await kept(folder.file('a.db'))).toEqual([put(entry('a', 1))])
  })
})

test('an empty file, as an interrupted start leaves it, becomes a store', async () => {
  await using folder = await temporaryFolder({ 'a.db': '' })
  expect(await kept(folder.file('a.db'), [put(entry('a', 1))])).toEqual([put(entry('a', 1))])
})

test('nothing is said on the terminal, and other warnings still are', () => {
  const store = path.join(import.meta.dirname, 'sqlite-store.ts')
  const script = `import { createSqliteStore } from ${JSON.stringify(store)}
    try { createSqliteStore('.') } catch {}
    process.emitWarning('mine', 'ExperimentalWarning')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect({ stdout, warnings: stderr.match(/\w+Warning: .*/g) }).toEqual({
    stdout: '',
    warnings: ['ExperimentalWarning: mine'],
  })
})
