import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

import { repository } from '../packages/testing/src/index.ts'

const folder = path.join(repository, 'packages/clients')
const clients = await readdir(folder)

/** The compilers a caller may have: that of this repository, and the last one written in JavaScript. */
const compilers = {
  'TypeScript 7': path.join(repository, 'node_modules/typescript/bin/tsc'),
  'TypeScript 5.9': path.join(repository, 'packages/generator/node_modules/typescript/bin/tsc'),
}

describe.each(Object.entries(compilers))('%s', (_, compiler) => {
  test.each(clients)('compiles the %s client, libraries included', async (name) => {
    const strict = ['--noEmit', '--skipLibCheck', 'false', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess']
    const args = [compiler, '-p', path.join(folder, name, 'tsconfig.json'), ...strict]
    const { stdout } = await execa(process.execPath, args, { reject: false })
    expect(stdout).toBe('')
  })

  test.each(clients)('compiles the tests of the %s client, and what they say of types', async (name) => {
    const options = '--noEmit --skipLibCheck false --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess'
    const target = '--module nodenext --target es2024 --lib es2024,dom,dom.iterable,esnext.disposable,esnext.array'
    const args = [compiler, ...`${options} ${target}`.split(' '), path.join(folder, name, 'test/types.ts')]
    const { stdout } = await execa(process.execPath, args, { reject: false, cwd: tmpdir() })
    expect(stdout).toBe('')
  })
})
