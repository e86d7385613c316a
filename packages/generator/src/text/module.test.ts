import { stripTypeScriptTypes } from 'node:module'

import { expect, test } from 'vitest'

import { Module } from './module.ts'

function moduleOf(fill: (module: Module) => void): string {
  const module = new Module('/* banner */')
  fill(module)
  return module.toString()
}

test.each<[string, (module: Module) => void, want: string]>([
  ['nothing', () => {}, '/* banner */\n'],
  [
    'parts only',
    (m) => {
      m.add('const a = 1\n\n')
      m.add('const b = 2')
    },
    '/* banner */\n\nconst a = 1\n\nconst b = 2\n',
  ],
  ['a value', (m) => m.use('m', 'a'), `/* banner */\n\nimport { a } from 'm'\n`],
  ['a type', (m) => m.use('m', 'A', { type: true }), `/* banner */\n\nimport type { A } from 'm'\n`],
  [
    'a type and a value',
    (m) => {
      m.use('m', 'B', { type: true })
      m.use('m', 'a')
    },
    `/* banner */\n\nimport { a, type B } from 'm'\n`,
  ],
  [
    'a value that was a type before',
    (m) => {
      m.use('m', 'A', { type: true })
      m.use('m', 'A')
    },
    `/* banner */\n\nimport { A } from 'm'\n`,
  ],
  [
    'a type that was a value before',
    (m) => {
      m.use('m', 'A')
      m.use('m', 'A', { type: true })
    },
    `/* banner */\n\nimport { A } from 'm'\n`,
  ],
  ['another name', (m) => m.use('m', 'A', { alias: 'B' }), `/* banner */\n\nimport { A as B } from 'm'\n`],
  [
    'packages before files',
    (m) => {
      m.use('./b.ts', 'b')
      m.use('../a.ts', 'a')
      m.use('z', 'z')
      m.use('@y/y', 'y')
    },
    `/* banner */\n\nimport { y } from '@y/y'\nimport { z } from 'z'\nimport { a } from '../a.ts'\nimport { b } from './b.ts'\n`,
  ],
  [
    'names in order, whatever their case',
    (m) => {
      for (const name of ['b', 'C', 'a']) m.use('m', name)
    },
    `/* banner */\n\nimport { a, b, C } from 'm'\n`,
  ],
])('%s', (_, fill, want) => {
  expect(moduleOf(fill)).toBe(want)
  expect(() => stripTypeScriptTypes(want)).not.toThrow()
})

test('use() gives the name to write', () => {
  const module = new Module('')
  expect([module.use('m', 'A'), module.use('m', 'B', { alias: 'C' })]).toEqual(['A', 'C'])
})

test('one name can be used under two names', () => {
  const text = moduleOf((m) => {
    m.use('m', 'A')
    m.use('m', 'A', { alias: 'B' })
  })
  expect(text).toBe(`/* banner */\n\nimport { A, A as B } from 'm'\n`)
})

test('an import of more than 120 characters has a line for each name', () => {
  const names = Array.from({ length: 12 }, (_, index) => `aLongNameOfIt${String(index).padStart(2, '0')}`)
  const text = moduleOf((m) => {
    for (const name of names) m.use('m', name)
  })
  expect(text).toBe(`/* banner */\n\nimport {\n${names.map((name) => `  ${name},\n`).join('')}} from 'm'\n`)
})
