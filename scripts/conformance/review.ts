import path from 'node:path'

import { root } from '../fidelity/fidelity.ts'
import { type Case, documentsOf, type Expected, readCases, reviewDocuments, saidBy, verdictOf } from './review-cases.ts'
import { documentsWith, schemaCaseOf, wraps } from './review-variations.ts'

/** Where we differ from the experts by decision; the pages of the rules say why. */
const decisions: readonly { readonly of: RegExp; readonly here: Expected; readonly why: string }[] = [
  { of: /\/add-(scope|mandatory-authentication|security)/, here: 'breaking', why: 'scope or mandatory security added' },
  {
    of: /^response-.*\/(add|update)-enum-value|^response-.*\/change-referenced-enum/,
    here: 'risky',
    why: 'enum value added in a response',
  },
  {
    of: /^(parameters|request-body)-schema\/add-required-property-with-default/,
    here: 'breaking',
    why: 'required request property that has a default',
  },
  {
    of: /^response-.*\/(remove-property|mark-object-property-as-write-only)/,
    here: 'risky',
    why: 'optional response property removed',
  },
  { of: /operationId/, here: 'safe', why: 'operationId renamed: the client tier only' },
]

/** Changes that one direction takes otherwise than the other takes the reverse, as the pages of these rules say. */
const oneSided = /additional-properties|default-changed|enum|property-(added|removed)|variant|access-changed/

/**
 * Compares our verdicts with those of experts, and each case about a schema with itself: nested, referred to, combined,
 * in the other direction, swapped. Prints recall, precision and each miss.
 * @returns Whether the targets are met.
 */
export async function checkReview(
  file = path.resolve(root, '../shared/conformance/review/cases.json'),
): Promise<boolean> {
  const cases = await readCases(file)
  if (cases === undefined) {
    console.log(`review: skipped, there is no ${file}`)
    return true
  }
  const verdicts = cases.map((one) => {
    const findings = reviewDocuments(...documentsOf(one))
    const decision = decisions.find(({ of }) => of.test(one.id))
    return {
      one,
      found: verdictOf(findings),
      said: saidBy(findings),
      expected: decision?.here ?? one.verdict,
      decision,
    }
  })
  const expected = verdicts.filter((verdict) => verdict.expected === 'breaking')
  const found = verdicts.filter((verdict) => verdict.found === 'breaking')
  const right = expected.filter((verdict) => verdict.found === 'breaking').length
  const none = verdicts.filter(({ one }) => one.verdict === 'none')
  const quiet = none.filter((verdict) => verdict.found === 'none').length
  const recall = right / expected.length
  const precision = right / found.length
  for (const { one, found: level, said, expected: wanted } of verdicts)
    if (level !== wanted) console.log(`miss: ${one.id}: expected ${wanted}, found ${level} (${said || 'nothing'})`)
  for (const { why, of, here } of decisions) {
    const differing = verdicts.filter(({ one, decision }) => decision?.of === of && one.verdict !== here)
    console.log(`decided: ${why}: ${here} here, ${differing.length} cases differ`)
  }
  console.log(
    `review: ${cases.length} cases, recall ${right}/${expected.length} (${percent(recall)}), precision ${right}/${found.length} (${percent(precision)}), quiet ${quiet}/${none.length}`,
  )
  const exact = verdicts.filter((verdict) => verdict.found === verdict.expected).length
  console.log(`review: the same verdict in ${exact}/${cases.length}`)
  const variations = checkVariations(cases)
  return recall >= 0.98 && precision >= 0.95 && quiet === none.length && variations
}

/** Each case about a schema in other places; prints where something else is said. */
function checkVariations(cases: readonly Case[]): boolean {
  const schemas = cases.flatMap((one) => schemaCaseOf(one) ?? [])
  let checked = 0
  let different = 0
  const check = (label: string, one: string, other: string): void => {
    checked++
    if (one === other) return
    different++
    console.log(`variation: ${label}: ${one || 'nothing'}, not ${other || 'nothing'}`)
  }
  for (const one of schemas) {
    for (const direction of ['request', 'response'] as const) {
      const plain = reviewDocuments(...documentsWith(one, (schema) => ({ schema }), direction))
      for (const [name, wrap] of Object.entries(wraps))
        check(
          `${one.id} ${name} (${direction})`,
          saidBy(reviewDocuments(...documentsWith(one, wrap, direction))),
          saidBy(plain),
        )
      const [base, head] = documentsWith(
        one,
        (schema) => ({ schema }),
        direction === 'request' ? 'response' : 'request',
      )
      const back = reviewDocuments(head, base)
      if (![...plain, ...back].some(({ rule }) => oneSided.test(rule)))
        check(`${one.id} swapped (${direction})`, verdictOf(back), verdictOf(plain))
    }
  }
  console.log(`review: ${checked - different}/${checked} variations of ${schemas.length} schema cases say the same`)
  return different === 0
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
