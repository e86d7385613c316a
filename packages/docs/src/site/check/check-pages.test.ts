import { describe, expect, test } from 'vitest'

import { DocsError } from '../../docs-error.ts'
import { checkPages } from './check-pages.ts'

/** What is wrong with the first page, where the second has one anchor and the third is not ours. */
function problem(html: string, base = '/'): string | undefined {
  const files = [
    { path: 'index.html', content: html },
    { path: 'a/index.html', content: '<h1 id="here">A</h1><p id="caf\u00e9">' },
    { path: 'a/reference/index.html', content: '<a href="/nowhere">' },
    { path: 'a.md', content: '' },
  ]
  try {
    checkPages(files, base, (path) => !path.includes('reference'))
    return undefined
  } catch (error) {
    return error instanceof DocsError ? `${error.code} ${error.message}` : String(error)
  }
}

describe('links', () => {
  test.each([
    ['<a href="/a/">', undefined],
    ['<a href="a/#here">', undefined],
    ['<a href="/a/#caf%C3%A9">', undefined],
    ['<a href="/a.md">', undefined],
    ['<a href="/a/reference/#operation/x">', undefined],
    ['<a href="https://example.com/x">', undefined],
    ['<a href="mailto:a@example.com">', undefined],
    ['<p id="x"></p><a href="#x">', undefined],
    ['<a href="/b/">', 'link-broken index.html: the link `/b/` leads to no page'],
    ['<a href="/a">', 'link-broken index.html: the link `/a` leads to no page'],
    ['<a href="/a/#there">', 'link-broken index.html: the link `/a/#there` leads to no part of its page'],
    ['<a href="#x">', 'link-broken index.html: the link `#x` leads to no part of its page'],
    ['<a href="/%ff">', 'link-broken index.html: the link `/%ff` is no address'],
    ['<script src="/a.js"></script>', 'link-broken index.html: the link `/a.js` leads to no page'],
    ['<a href="https://[x">', 'link-broken index.html: the link `https://[x` is no address'],
  ])('%s', (html, want) => {
    expect(problem(html)).toBe(want)
  })

  test('below a base', () => {
    expect(problem('<a href="/docs/a/#here">', '/docs/')).toBeUndefined()
    expect(problem('<a href="/a/">', '/docs/')).toBe('link-broken index.html: the link `/a/` leads out of /docs/')
  })
})

describe('what the policy would stop, and ids', () => {
  test.each([
    ['<p id="x"><p id="x">', 'page-invalid index.html: the id `x` stands twice'],
    ['<script>a</script>', 'page-invalid index.html: its policy does not allow `<script>`'],
    ['<style>a{}</style>', 'page-invalid index.html: its policy does not allow `<style>`'],
    ['<p style="color:red">', 'page-invalid index.html: its policy does not allow `style=`'],
    ['<p onclick="a()">', 'page-invalid index.html: its policy does not allow `onclick=`'],
  ])('%s', (html, want) => {
    expect(problem(html)).toBe(want)
  })
})
