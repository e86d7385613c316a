import { limitNarrowed } from '../rules/limit-narrowed.ts'
import { limitWidened } from '../rules/limit-widened.ts'
import { multipleChanged } from '../rules/multiple-changed.ts'
import { multipleNarrowed } from '../rules/multiple-narrowed.ts'
import { multipleWidened } from '../rules/multiple-widened.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { type Bound, wholeNumber } from './bounds.ts'
import type { Stated } from './stated.ts'
import { ARRAY, NUMBER, OBJECT, STRING } from './value-types.ts'

const limitTypes: Readonly<Record<string, number>> = {
  minLength: STRING,
  maxLength: STRING,
  minItems: ARRAY,
  maxItems: ARRAY,
  minContains: ARRAY,
  maxContains: ARRAY,
  minProperties: OBJECT,
  maxProperties: OBJECT,
}

/** Compares bounds, lengths and counts of the types that both accept. */
export function compareNumbers(both: SchemaPair): void {
  const { base, head } = both
  const types = base.types & head.types
  for (const [keyword, type] of Object.entries(limitTypes))
    if ((types & type) > 0) compareLimit(both, keyword, base.limits.get(keyword), head.limits.get(keyword))
  if ((types & NUMBER) === 0) return
  // Where only one side leaves fractions out, that is said by its type.
  compareBound(both, 'minimum', wholeNumber(base.minimum, types, 1), wholeNumber(head.minimum, types, 1))
  compareBound(both, 'maximum', wholeNumber(base.maximum, types, -1), wholeNumber(head.maximum, types, -1))
  compareMultiples(both)
}

/** A lower limit is stricter when it is higher, an upper one when it is lower; none is the least strict. */
function compareLimit(
  both: SchemaPair,
  keyword: string,
  base: Stated<number> | undefined,
  head: Stated<number> | undefined,
): void {
  if (base?.value === head?.value) return
  // Without the keyword, `contains` asks for one.
  const absent = keyword === 'minContains' ? 1 : keyword.startsWith('min') ? -Infinity : Infinity
  const sign = keyword.startsWith('min') ? 1 : -1
  const narrower = sign * ((head?.value ?? absent) - (base?.value ?? absent)) > 0
  const where = { base: base?.pointer, head: head?.pointer }
  const change = { what: `\`${keyword}\``, from: base?.value ?? 'none', to: head?.value ?? 'none' }
  reportSchema(both, narrower ? limitNarrowed : limitWidened, where, change)
}

function compareBound(
  both: SchemaPair,
  keyword: 'maximum' | 'minimum',
  base: Bound | undefined,
  head: Bound | undefined,
): void {
  if (base?.value === head?.value && base?.exclusive === head?.exclusive) return
  const sign = keyword === 'minimum' ? 1 : -1
  const strictness = (bound: Bound | undefined): number => (bound === undefined ? -Infinity : sign * bound.value)
  const difference = strictness(head) - strictness(base)
  const narrower = difference > 0 || (difference === 0 && head?.exclusive === true)
  const where = { base: base?.pointer, head: head?.pointer }
  const change = { what: `\`${keyword}\``, from: boundText(base), to: boundText(head) }
  reportSchema(both, narrower ? limitNarrowed : limitWidened, where, change)
}

function boundText(bound: Bound | undefined): string {
  if (bound === undefined) return 'none'
  return bound.exclusive ? `${bound.value} (exclusive)` : `${bound.value}`
}

function compareMultiples(both: SchemaPair): void {
  const [base, head] = [both.base.multiples, both.head.multiples]
  const textOf = (steps: readonly Stated<number>[]): string =>
    steps.length === 0
      ? 'none'
      : steps
          .map(({ value }) => value)
          .toSorted((a, b) => a - b)
          .join(' and ')
  if (textOf(base) === textOf(head)) return
  // A multiple of what every value is a multiple of already asks for nothing more.
  const covers = (steps: readonly Stated<number>[], others: readonly Stated<number>[]): boolean =>
    others.every(({ value }) => steps.some((step) => Number.isInteger(step.value / value)))
  const narrower = covers(head, base)
  const wider = covers(base, head)
  if (narrower && wider) return
  const where = { base: base[0]?.pointer, head: head[0]?.pointer }
  const rule = narrower ? multipleNarrowed : wider ? multipleWidened : multipleChanged
  reportSchema(both, rule, where, { from: textOf(base), to: textOf(head) })
}
