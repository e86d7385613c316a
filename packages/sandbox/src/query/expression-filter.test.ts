import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseFilter } from './expression-filter.ts'

const book = { Title: "It's cold", Pages: 304, Lent: false, Shelf: { Name: 'A' }, Note: null }

test.each([
  { filter: 'Pages gt 100', want: true },
  { filter: 'Pages gt 304', want: false },
  { filter: "Title eq 'It''s cold'", want: true },
  { filter: 'Title = "It\'s cold"', want: true },
  { filter: 'Pages ge 304 and Lent eq false', want: true },
  { filter: 'Pages lt 100 or Lent eq false', want: true },
  { filter: 'Pages lt 100 and Lent eq false or Pages gt 300', want: true },
  { filter: 'Pages lt 100 and (Lent eq false or Pages gt 300)', want: false },
  { filter: 'not (Pages lt 100)', want: true },
  { filter: 'NOT Pages<100 AND Pages!=3', want: true },
  { filter: "Shelf/Name eq 'A'", want: true },
  { filter: 'Missing eq 1', want: false },
])('$filter is $want', ({ filter, want }) => {
  expect(parseFilter(filter)(book)).toBe(want)
})

test.each(['', 'Pages', 'Pages gt', 'Pages like 3', '(Pages gt 1', 'Pages gt 1)', 'Pages gt 1 Pages', '('.repeat(100)])(
  '%j is refused',
  (filter) => {
    expect(() => parseFilter(filter)).toThrow(SyntaxError)
  },
)

test('any text is read or refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(typeof parseFilter(text)(book)).toBe('boolean')
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError)
      }
    }),
  )
})
