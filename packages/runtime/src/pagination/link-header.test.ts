import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { linkHeader } from './link-header.ts'

const url = 'https://api.example.com/v1/users?page=1'

function next(fields: readonly string[], rel?: string): string | undefined {
  const headers = new Headers()
  for (const field of fields) headers.append('Link', field)
  const strategy = linkHeader({ items: '', ...(rel !== undefined && { rel }) })
  return strategy({ body: [1], headers }, { query: {}, body: undefined, url }).next?.url
}

const two = 'https://api.example.com/v1/users?page=2'

test.each<[string, fields: string[], want: string | undefined]>([
  ['one link', [`<${two}>; rel="next"`], two],
  ['no quotes', [`<${two}>; rel=next`], two],
  ['no spaces', [`<${two}>;rel=next`], two],
  ['many spaces', [`  <${two}>  ;  rel  =  "next"  `], two],
  ['another case', [`<${two}>; REL="Next"`], two],
  ['several links in one field', [`<?page=9>; rel="last", <${two}>; rel="next", <?page=1>; rel=first`], two],
  ['several fields', ['<?page=9>; rel="last"', `<${two}>; rel="next"`], two],
  ['several relations', [`<${two}>; rel="alternate next  prefetch"`], two],
  ['other parameters before and after', [`<${two}>; title="Page 2"; rel="next"; type=text/html; crossorigin`], two],
  [
    'a comma in the address',
    ['<?ids=1,2,3>; rel="last", <?ids=4,5>; rel="next"'],
    'https://api.example.com/v1/users?ids=4,5',
  ],
  ['a semicolon in the address', ['<?a=1;b=2>; rel=next'], 'https://api.example.com/v1/users?a=1;b=2'],
  [
    'a link within quotes',
    ['<?p=1>; title="<?p=7>; rel=next, <?p=8>; rel=\\"next\\""; rel=prev, <?p=2>; rel=next'],
    'https://api.example.com/v1/users?p=2',
  ],
  ['an escaped quote', [`<${two}>; title="a \\"b\\", c"; rel="next"`], two],
  ['a title in UTF-8', [`<${two}>; title*=UTF-8''n%c3%a4chste; rel="next"`], two],
  ['relative to the origin', ['</users?page=2>; rel="next"'], 'https://api.example.com/users?page=2'],
  ['relative to the directory', ['<others>; rel="next"'], 'https://api.example.com/v1/others'],
  ['an empty element of the list', [`, ,<${two}>; rel="next"`], two],
  ['the first of two', ['<?p=2>; rel=next, <?p=3>; rel=next'], 'https://api.example.com/v1/users?p=2'],

  ['no header', [], undefined],
  ['no such relation', [`<${two}>; rel="prev"`], undefined],
  ['a relation that begins like it', [`<${two}>; rel="next-archive"`, `<${two}>; rel=nextly`], undefined],
  ['no relation', [`<${two}>`], undefined],
  ['the second of two relations, which does not count', [`<${two}>; rel=prev; rel=next`], undefined],
  ['rev is something else', [`<${two}>; rev=next`], undefined],
  ['a link of something else', [`<${two}>; rel=next; anchor="#foo"`], undefined],
  ['no brackets', [`${two}; rel="next"`], undefined],
  ['no end', [`<${two}; rel="next"`], undefined],
  ['a quote without an end', [`<${two}>; title="a; rel=next`], undefined],
])('%s', (_, fields, want) => {
  expect(next(fields)).toBe(want)
})

test('another relation', () => {
  expect(next(['<?p=2>; rel=next, <?p=1>; rel="Prev"'], 'prev')).toBe('https://api.example.com/v1/users?p=1')
})

test('the items come from the body', () => {
  const headers = new Headers({ Link: '<?p=2>; rel=next' })
  const strategy = linkHeader({ items: '/data', total: '/total' })
  expect(strategy({ body: { data: ['a'], total: 7 }, headers }, { query: {}, body: undefined, url })).toMatchObject({
    items: ['a'],
    total: 7,
  })
  expect(() => strategy({ body: {}, headers }, { query: {}, body: undefined, url })).toThrow(/ at \/data$/)
})

test('whatever is in the header, reading it ends soon', () => {
  const part = fc.constantFrom('<', '>', ';', ',', '"', '\\', '=', ' ', 'rel', 'next', '?p=2', '#')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const found = next([parts.join('').trim()])
      expect(found === undefined || found.startsWith('https://api.example.com/')).toBe(true)
    }),
  )
  for (const text of [
    '<'.repeat(1e5),
    `<a>${'; a'.repeat(3e4)}`,
    `<a>;${' '.repeat(1e5)}`,
    `<a>; a="${'\\"'.repeat(5e4)}`,
  ]) {
    const start = performance.now()
    next([text])
    expect(performance.now() - start).toBeLessThan(500)
  }
})
