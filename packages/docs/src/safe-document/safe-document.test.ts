import { valueAt } from '@concord-api/model'
import { describe, expect, test } from 'vitest'

import { safeDocument } from './safe-document.ts'

const raw = '<img src=x onerror=y>'
const safe = '&#x3C;img src=x onerror=y>'

/** A document with a value at a pointer, objects on the way made as needed. */
function documentWith(pointer: string, value: unknown): Record<string, unknown> {
  const keys = pointer.slice(1).split('/')
  const leaf = keys.reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value)
  return leaf as Record<string, unknown>
}

const operation = '/paths/~1a/get'.replace('~1', '')

describe('text that Redoc reads as Markdown is rewritten', () => {
  test.each([
    '/info/description',
    '/info/summary',
    '/tags/0/description',
    '/tags/0/externalDocs/description',
    '/externalDocs/description',
    '/servers/0/description',
    '/servers/0/variables/v/description',
    `${operation}/description`,
    `${operation}/parameters/0/description`,
    `${operation}/parameters/0/schema/description`,
    `${operation}/parameters/0/examples/e/description`,
    `${operation}/requestBody/content/j/schema/items/description`,
    `${operation}/responses/200/description`,
    `${operation}/responses/200/summary`,
    `${operation}/responses/200/headers/h/description`,
    `${operation}/responses/200/links/l/description`,
    `${operation}/callbacks/c/url/post/description`,
    '/webhooks/w/post/description',
    '/components/schemas/s/properties/description/description',
    '/components/schemas/s/x-enumDescriptions/one',
    '/components/securitySchemes/k/description',
  ])('%s', (pointer) => {
    expect(valueAt(safeDocument(documentWith(pointer, raw)), pointer)).toBe(safe)
  })
})

describe('everything else is left alone', () => {
  test.each([
    '/info/title',
    `${operation}/summary`,
    `${operation}/parameters/0/example`,
    `${operation}/parameters/0/examples/e/value/description`,
    '/components/schemas/s/default/description',
    '/components/schemas/s/example/description',
    '/components/schemas/s/examples/0/description',
    '/components/schemas/s/enum/0',
    '/components/schemas/s/const/description',
    '/components/schemas/s/title',
    '/x-anything/description',
  ])('%s', (pointer) => {
    expect(valueAt(safeDocument(documentWith(pointer, raw)), pointer)).toBe(raw)
  })

  test('a property named description', () => {
    const schema = { type: 'object', properties: { description: { type: 'string' } }, required: ['description'] }
    expect(safeDocument({ components: { schemas: { schema } } })).toEqual({ components: { schemas: { schema } } })
  })

  test('the document given', () => {
    const given = documentWith('/info/description', raw)
    safeDocument(given)
    expect(given).toEqual(documentWith('/info/description', raw))
  })
})

describe('links', () => {
  test.each([
    '/info/contact/url',
    '/info/license/url',
    '/info/termsOfService',
    '/externalDocs/url',
    '/tags/0/externalDocs/url',
    '/servers/0/url',
    `${operation}/servers/0/url`,
    '/components/securitySchemes/o/flows/implicit/authorizationUrl',
    '/components/securitySchemes/o/openIdConnectUrl',
  ])('%s', (pointer) => {
    expect(valueAt(safeDocument(documentWith(pointer, 'javascript:x')), pointer)).toBe('about:invalid')
    expect(valueAt(safeDocument(documentWith(pointer, 'https://a.example')), pointer)).toBe('https://a.example')
  })

  test('a logo is kept only when showing it is no request', () => {
    const logo = (url: string, backgroundColor: string) =>
      valueAt(safeDocument({ info: { 'x-logo': { url, backgroundColor } } }), '/info/x-logo')
    expect(logo('https://a.example/i.png', 'url(https://a.example)')).toEqual({})
    expect(logo('data:image/png;base64,AA', '#fff')).toEqual({
      url: 'data:image/png;base64,AA',
      backgroundColor: '#fff',
    })
  })
})

describe('references', () => {
  test('what is referenced as a schema is text there too, wherever it stands', () => {
    const given = { 'x-parts': { s: { description: raw } }, components: { schemas: { s: { $ref: '#/x-parts/s' } } } }
    expect(valueAt(safeDocument(given), '/x-parts/s/description')).toBe(safe)
  })

  test.each(['/etc/passwd', 'https://a.example/s.json', './s.yaml#/a'])('%s is not followed', ($ref) => {
    const made = safeDocument({ components: { schemas: { s: { $ref } } }, 'x-a': [{ $ref }] })
    expect(valueAt(made, '/components/schemas/s')).toEqual({ '$ref (not followed)': $ref })
    expect(valueAt(made, '/x-a/0')).toEqual({ '$ref (not followed)': $ref })
  })

  test('a circle of references ends', () => {
    const schemas = { a: { $ref: '#/components/schemas/b' }, b: { $ref: '#/components/schemas/a', description: raw } }
    expect(valueAt(safeDocument({ components: { schemas } }), '/components/schemas/b/description')).toBe(safe)
  })
})

describe('wrong types do not throw', () => {
  const circle: Record<string, unknown> = { description: raw }
  circle['not'] = circle

  test.each([
    ['nothing', {}],
    ['null everywhere', { info: null, paths: null, tags: null, components: null }],
    ['numbers and strings for objects', { info: 1, paths: 'x', tags: 'y', servers: 2, components: { schemas: 3 } }],
    ['lists for maps', { paths: [[{ get: [] }]], components: { schemas: [{ description: 1 }] } }],
    ['odd descriptions', { info: { description: null, contact: { url: 1 } }, tags: [{ description: 4 }, null, 'x'] }],
    ['a prototype key', JSON.parse('{"info":{"__proto__":{"description":"<b>"}},"paths":{"constructor":{"get":1}}}')],
    [
      'a broken reference',
      { components: { schemas: { a: { $ref: '#/%E0%A4%A' }, b: { $ref: '#x' }, c: { $ref: 3 } } } },
    ],
    ['a node inside itself', { components: { schemas: { circle } } }],
  ])('%s', (_, given) => {
    expect(() => JSON.stringify(safeDocument(given))).not.toThrow()
  })

  test('a syntax tree in place of a description becomes text', () => {
    const description = { $$mdtype: 'Node', type: 'tag', tag: 'html' }
    const made = valueAt(safeDocument({ info: { description } }), '/info/description')
    expect(made).toBe('{"$$mdtype (not followed)":"Node","type":"tag","tag":"html"}')
  })
})
