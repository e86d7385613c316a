import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { joinPointer, valueAt } from '@concord-api/model'

import { apiOf } from './api-of.ts'
import { findProblems } from './rule.ts'
import { rules } from './rules/index.ts'
import { changedDocument, changeDocument } from './testing/changed-document.ts'
import { cleanDocument } from './testing/clean-document.ts'
import { coverageCases } from './testing/vocabulary-cases/index.ts'
import { toSpectral } from './to-spectral.ts'

const pointers = pointersIn(cleanDocument(), '')

/** Anything, and what is worse: references that lead in a circle, up, nowhere and out. */
const replacement = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...pointers).map((pointer) => ({ $ref: `#${pointer}` })),
  fc.constantFrom(
    { $ref: '#' },
    { $ref: '#/' },
    { $ref: 7 },
    { $ref: 'other.yaml' },
    { $ref: '#anchor' },
    { $ref: '#/%zz' },
  ),
  fc.constantFrom(...pointers).map((pointer) => valueAt(cleanDocument(), pointer)),
  fc.constantFrom({ allOf: [{ $ref: '#/components/schemas/Failure' }] }, { oneOf: [null, 7, []] }, { properties: [] }),
)

const changes = fc.dictionary(fc.constantFrom(...pointers), replacement, { minKeys: 1, maxKeys: 4 })

test('no rule throws, whatever stands in the document, and every problem names a node that is there', () => {
  fc.assert(
    fc.property(changes, (changed) => {
      const document = changedDocument(withoutNested(changed))
      for (const rule of rules) {
        for (const { pointer, message } of findProblems(rule, apiOf(document))) {
          expect(message).not.toBe('')
          expect(valueAt(document, pointer)).toBeDefined()
        }
      }
    }),
    { numRuns: 500 },
  )
})

const declaring = fc.constantFrom(
  ...coverageCases.map(({ declared, contradicted }) => ({ ...declared, ...contradicted })),
)

test('no rule throws, whatever stands in a document that declares what it reads', () => {
  fc.assert(
    fc.property(declaring, fc.infiniteStream(fc.nat()), replacement, fc.nat(3), (declared, picks, value, extra) => {
      const document = changedDocument(declared)
      const places = pointersIn(document, '')
      const chosen = [...picks.take(extra + 1)].map((pick) => places[pick % places.length] ?? '')
      const changed = withoutNested(Object.fromEntries(chosen.map((pointer) => [pointer, value])))
      changeDocument(document, changed)
      for (const rule of rules) {
        for (const { pointer, message } of findProblems(rule, apiOf(document))) {
          expect(message).not.toBe('')
          expect(valueAt(document, pointer)).toBeDefined()
        }
      }
    }),
    { numRuns: 500 },
  )
})

test.each([null, 7, '', 'text', [], {}, { openapi: 3 }, { openapi: '2.0' }, { swagger: '2.0' }])(
  'says nothing of %j, which is no OpenAPI document',
  (document) => {
    for (const rule of rules) expect(toSpectral(rule).then.function(document)).toEqual([])
  },
)

test('every rule takes a document that is empty but for its version', () => {
  const document = { openapi: '3.1.0', paths: null, components: 'none' }
  const found = rules.filter((rule) => toSpectral(rule).then.function(document).length > 0)
  expect(found.map(({ id }) => id)).toEqual(['concord-conventions-declared'])
})

test('a schema with very many ways through it takes no time', () => {
  const levels = Array.from({ length: 60 }, (_, level) => {
    const next = { $ref: `#/components/schemas/Level${level + 1}` }
    return [
      `/components/schemas/Level${level}`,
      { description: 'A level.', oneOf: [next, { allOf: [next, next] }], allOf: [{}] },
    ] as const
  })
  const failure = { '/components/schemas/Failure': { $ref: '#/components/schemas/Level0' } }
  const document = changedDocument({ ...failure, ...Object.fromEntries(levels), '/components/schemas/Level60': {} })
  const problems = rules.flatMap((rule) => findProblems(rule, apiOf(document)))
  expect(new Set(problems.map(({ pointer }) => pointer))).toEqual(
    new Set(['/components/schemas/Level59/oneOf/1', '/components/schemas/Level60']),
  )
})

/** A change below another has nowhere to go. */
function withoutNested(changed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = Object.keys(changed)
  return Object.fromEntries(
    Object.entries(changed).filter(([pointer]) => !all.some((other) => pointer.startsWith(`${other}/`))),
  )
}

function pointersIn(value: unknown, pointer: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const at = joinPointer(pointer, key)
    return [at, ...pointersIn(child, at)]
  })
}
