import { execFileSync } from 'node:child_process'

import { expect, test } from 'vitest'

import { shellWord } from './shell-word.ts'

test.each([
  'a',
  'http://127.0.0.1:4010/v1',
  '',
  ' ',
  "it's",
  '$(date)',
  '`date`',
  '"',
  '\\',
  '!x',
  'a;b|c&d',
  '#',
  '~',
  '*',
  "''",
])('%s is the same to a shell', (text) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text)
})

test('what would change the terminal is replaced', () => {
  expect(shellWord('a\u001B[2J\nb')).toBe("'a\uFFFD[2J b'")
})
