import type { JsonObject } from '@concord-api/model'

import { readProperty } from '../records/order.ts'
import { operatorNamed } from './operators.ts'

export type Predicate = (value: JsonObject) => boolean

/** The names comparisons have in filter expressions, and the operators they stand for. */
const comparisons: Readonly<Record<string, string>> = {
  '!=': 'not_eq',
  '<': 'lt',
  '<=': 'lte',
  '=': 'eq',
  '>': 'gt',
  '>=': 'gte',
  eq: 'eq',
  ge: 'gte',
  gt: 'gt',
  le: 'lte',
  lt: 'lt',
  ne: 'not_eq',
}

/**
 * Reads a filter expression: comparisons of a property with a literal (`Pages gt 100`, `name = "Ann"`) joined with
 * `and`, `or`, `not` and parentheses, the part that OData and AIP-160 have in common.
 * @throws {SyntaxError} for anything else.
 */
export function parseFilter(text: string): Predicate {
  const tokens = text.match(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[()]|[<>!]=|[<>=]|[^\s()<>=!]+/g) ?? []
  let at = 0

  function either(depth: number): Predicate {
    const parts = [both(depth)]
    while (isWord('or')) {
      at++
      parts.push(both(depth))
    }
    return (value) => parts.some((part) => part(value))
  }

  function both(depth: number): Predicate {
    const parts = [one(depth)]
    while (isWord('and')) {
      at++
      parts.push(one(depth))
    }
    return (value) => parts.every((part) => part(value))
  }

  function one(depth: number): Predicate {
    if (depth > 50) throw new SyntaxError('it is nested too deep')
    if (isWord('not')) {
      at++
      const inner = one(depth + 1)
      return (value) => !inner(value)
    }
    if (tokens[at] !== '(') return comparison()
    at++
    const inner = either(depth + 1)
    if (tokens[at] !== ')') throw new SyntaxError('a parenthesis is not closed')
    at++
    return inner
  }

  function comparison(): Predicate {
    const [property, sign, literal] = tokens.slice(at, at + 3)
    const name = Object.hasOwn(comparisons, sign?.toLowerCase() ?? '')
      ? comparisons[sign?.toLowerCase() ?? '']
      : undefined
    const operator = name === undefined ? undefined : operatorNamed(name)
    if (property === undefined || operator === undefined || literal === undefined || !/^[\w@/.-]+$/.test(property)) {
      throw new SyntaxError(
        `a comparison such as "name eq 'Ann'" is expected at "${tokens.slice(at).join(' ') || 'the end'}"`,
      )
    }
    at += 3
    const test = operator(readLiteral(literal))
    const pointer = property.includes('/') ? `/${property}` : property
    return (value) => test(readProperty(value, pointer))
  }

  const isWord = (word: string): boolean => tokens[at]?.toLowerCase() === word

  const predicate = either(0)
  if (at < tokens.length) throw new SyntaxError(`"${tokens.slice(at).join(' ')}" is one too many`)
  return predicate
}

function readLiteral(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll(/\\(.)/g, '$1')
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token)
  if (token === 'true' || token === 'false') return token === 'true'
  return token === 'null' ? null : token
}
