import { asObject, type JsonObject } from '@concord-api/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { everyRule, idsOf, type ReviewFinding, reviewApis } from './index.ts'
import { arbitraryDocument } from './testing/arbitrary-document.ts'
import { apiOf } from './testing/review-texts.ts'
import { extracted, inlined, renamed, reordered, wrapped } from './testing/rewrite.ts'

const found = (base: JsonObject, head: JsonObject): readonly ReviewFinding[] =>
  reviewApis(apiOf(base), apiOf(head)).findings
const runs = { numRuns: Number(process.env['REVIEW_RUNS'] ?? 200) }

test('a document has no change against itself, or against a copy', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(found(document, document)).toEqual([])
      expect(found(document, structuredClone(document))).toEqual([])
    }),
    runs,
  )
})

test.each([
  ['inlined', inlined],
  ['extracted', extracted],
  ['wrapped', wrapped],
  ['renamed', renamed],
  ['reordered', (document: JsonObject) => reordered(document) as JsonObject],
  ['written in 3.2', (document: JsonObject) => ({ ...document, openapi: '3.2.0' })],
])('a document that is only written otherwise (%s) has no change that travels', (_, rewrite) => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const other = rewrite(document)
      const travelling = (findings: readonly ReviewFinding[]): readonly ReviewFinding[] =>
        findings.filter(({ level }) => level !== 'annotation')
      expect(travelling(found(document, other))).toEqual([])
      expect(travelling(found(other, document))).toEqual([])
    }),
    runs,
  )
})

/** The rule that says of a change back what this one says of the change. */
const opposites = [
  ['added', 'removed'],
  ['narrowed', 'widened'],
  ['accepted', 'refused'],
  ['required', 'optional'],
  ['demanded', 'dropped'],
]

function opposite(rule: string): string {
  // A new property that is required is one that is gone, on the way back.
  const plain = rule.replace('required-property-added', 'property-added')
  if (plain.endsWith('deprecation-withdrawn')) return 'deprecated'
  if (plain === 'deprecated') return 'deprecation-withdrawn'
  for (const [one = '', other = ''] of opposites) {
    if (plain.endsWith(`-${one}`)) return plain.slice(0, -one.length) + other
    if (plain.endsWith(`-${other}`)) return plain.slice(0, -other.length) + one
  }
  return plain
}

test('a change and the change back find the opposite of each other; no pair of documents is a fault', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (base, head) => {
      const there = found(base, head).map(({ rule }) => rule.replace('required-property-added', 'property-added'))
      const back = found(head, base).map(({ rule }) => opposite(rule))
      expect(new Set(back)).toEqual(new Set(there))
    }),
    runs,
  )
})

const ids = new Set(everyRule.flatMap(idsOf))

test('findings name rules and operations that are there, and places that are', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (base, head) => {
      for (const finding of found(base, head)) {
        expect(ids).toContain(finding.rule)
        expect(finding.message).toMatch(/^[A-Z`].*\.$/s)
        expect(finding.base ?? finding.head).toBeDefined()
        for (const operation of finding.operations) expect(operation).toBe('send')
        for (const [place, document] of [
          [finding.base, base],
          [finding.head, head],
        ] as const)
          if (place !== undefined) expect(nodeAt(document, place.pointer)).toBeDefined()
      }
    }),
    runs,
  )
})

test('a document in which anything has the wrong shape is read as far as it goes', () => {
  const broken = fc
    .tuple(arbitraryDocument, fc.nat(), fc.jsonValue({ maxDepth: 2 }))
    .map(([document, at, value]) => ({ document, other: replaced(document, at, value) }))
  fc.assert(
    fc.property(broken, ({ document, other }) => {
      expect(found(other, other)).toEqual([])
      expect(() => [found(document, other), found(other, document)]).not.toThrow()
    }),
    runs,
  )
})

/** A copy in which one node, counted from the root, is something else. */
function replaced(document: JsonObject, at: number, value: unknown): JsonObject {
  const copy = structuredClone(document)
  const places: [Record<string, unknown>, string][] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, child] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key])
      walk(child)
    }
  }
  walk(copy)
  const [owner, key] = places[at % places.length] as [Record<string, unknown>, string]
  owner[key] = value
  return copy
}

function nodeAt(document: JsonObject, pointer: string): unknown {
  const tokens = pointer.split('/').slice(1)
  return tokens
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, token) => (Array.isArray(node) ? node[Number(token)] : asObject(node)[token]), document)
}
