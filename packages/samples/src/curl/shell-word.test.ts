import { execFileSync } from 'node:child_process'

import { anyText, hiddenCharacter } from '@concord-api/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { wellFormed } from './percent-encoded.ts'
import { shellWord, type WordPiece } from './shell-word.ts'

/** What a program is given that a shell starts with these words. */
function given(words: readonly string[], environment: Readonly<Record<string, string>> = {}): string[] {
  const script = `for word do printf '%s\\0' "$word"; done`
  const command = `set -- ${words.join(' ')}\n${script}`
  const output = execFileSync('sh', ['-c', command], { encoding: 'utf8', env: { ...process.env, ...environment } })
  return output.split('\0').slice(0, -1)
}

test.each([
  ['a', 'a'],
  ['https://api.example.com/v1', 'https://api.example.com/v1'],
  ['', "''"],
  [' ', "' '"],
  ["it's", String.raw`'it'\''s'`],
  ['$(date)', "'$(date)'"],
  ['`date`', "'`date`'"],
  ['"\\', String.raw`'"\'`],
  ['!x', "'!x'"],
  ['a;b|c&d', "'a;b|c&d'"],
  ['#', "'#'"],
  ['~', "'~'"],
  ['=ls', "'=ls'"],
  ['a\nb', "'a\nb'"],
  ['a\u001B[2J', String.raw`'a'"$(printf '\033')"'[2J'`],
  ['\u2028', String.raw`"$(printf '\342\200\250')"`],
])('%j is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word)
  expect(given([word])).toEqual([text])
})

test.each<{ pieces: WordPiece[]; word: string; value: string }>([
  { pieces: [{ variable: 'KEY' }], word: '"$KEY"', value: 'k $(x)' },
  { pieces: ['Bearer ', { variable: 'KEY' }], word: '"Bearer $KEY"', value: 'Bearer k $(x)' },
  { pieces: [{ variable: 'KEY' }, '_a'], word: '"${KEY}_a"', value: 'k $(x)_a' },
  { pieces: ['$(x) ', { variable: 'KEY' }, '!'], word: `'$(x) '"$KEY"'!'`, value: '$(x) k $(x)!' },
  { pieces: ['', { variable: 'KEY' }, ''], word: '"$KEY"', value: 'k $(x)' },
])('$pieces', ({ pieces, word, value }) => {
  expect(shellWord(...pieces)).toBe(word)
  expect(given([word], { KEY: 'k $(x)' })).toEqual([value])
})

test('any texts come to the program as they are', () => {
  const piece = fc.oneof(anyText, fc.constant({ variable: 'KEY' }))
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 3 }), { minLength: 1, maxLength: 8 }), (words) => {
      const value = "a 'b' $c `d`"
      const written = words.map((pieces) => shellWord(...pieces))
      const wanted = words.map((pieces) => {
        const text = pieces.map((one) => (typeof one === 'string' ? one : '\uE000')).join('')
        return wellFormed(text).replaceAll('\0', '\uFFFD').replaceAll('\uE000', value)
      })
      expect(given(written, { KEY: value })).toEqual(wanted)
      expect(written.join('').replaceAll('\n', '')).not.toMatch(hiddenCharacter)
    }),
    { numRuns: 200 },
  )
})
