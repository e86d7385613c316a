import { anyText, hiddenCharacter } from '@concord-api/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { terminalText } from './terminal-text.ts'

test.each([
  ['a `b`: c::d, # e [f] ##', 'a `b`: c::d, # e [f] ##'],
  ['a\r\n\tb', 'a b'],
  ['\u001B[2J\u009B1A\u202Ea', '\uFFFD[2J\uFFFD1A\uFFFDa'],
  ['a\u{E0061}\uFFF9b', 'a\uFFFD\uFFFDb'],
  ['::error::x', ': :error::x'],
  [' \u3000::add-mask::x', ' \u3000: :add-mask::x'],
  [':::error::x', ': ::error::x'],
  ['x ##[error]y ##vso[task.setvariable]z', 'x # #[error]y # #vso[task.setvariable]z'],
  ['####[group]', '### #[group]'],
])('%j is shown as %j', (text, shown) => {
  expect(terminalText(text)).toBe(shown)
})

test('no text makes a command of a workflow, or more than a line', () => {
  const mark = fc.constantFrom('::', ':', '#', '##', '[', ']', 'error', ' ', '\u0000', '\n')
  const text = fc.array(fc.oneof(mark, anyText), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => {
      const shown = terminalText(given)
      expect(shown).not.toMatch(hiddenCharacter)
      expect(shown).not.toMatch(/^\s*::|##\w*\[|[\n\r]/)
    }),
  )
})
