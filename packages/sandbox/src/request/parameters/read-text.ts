import type { Schema } from '@concord-api/model'

import type { Types } from '../schemas/types-of.ts'
import type { Tools } from '../tools.ts'
import { TextProblem } from '../values/text-problem.ts'
import type { Kind } from './delimited.ts'
import type { ReadKind } from './path-styles.ts'

/** Makes of a text the value that a schema describes, or one for validation to refuse. */
export type ReadText = (text: string) => unknown

/**
 * Where a schema allows several kinds of value, the first is taken that it accepts: for a text with a delimiter a list
 * before the text as it is, for another the text before a list of one item.
 */
export function createReadText(
  { coerce, validators }: Tools,
  schema: Schema,
  delimiter: string,
  readKind: ReadKind,
): ReadText {
  const schemas = [schema]
  const kinds = kindsOf(validators.typesOf(schemas))
  const [first = 'scalar'] = kinds
  if (kinds.length === 1) return (text) => coerce(readKind(first, text), schemas)
  return (text) => {
    const ordered = text.includes(delimiter) ? kinds : kinds.toReversed()
    const values = ordered.flatMap((kind) => attempt(kind, text))
    const [best] = [...values.filter((value) => validators.accept(schemas, value)), ...values]
    return values.length === 0 ? coerce(readKind(first, text), schemas) : best
  }

  function attempt(kind: Kind, text: string): unknown[] {
    try {
      return [coerce(readKind(kind, text), schemas)]
    } catch (error) {
      if (error instanceof TextProblem) return []
      throw error
    }
  }
}

/** The kinds of value that types allow; a single one for most parameters. */
export function kindsOf(types: Types): readonly Kind[] {
  if (types === undefined) return ['scalar']
  const kinds: Kind[] = []
  if (types.has('array')) kinds.push('array')
  if (types.has('object')) kinds.push('object')
  const others = types.size - kinds.length
  return others > 0 || kinds.length === 0 ? [...kinds, 'scalar'] : kinds
}
