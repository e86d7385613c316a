import { isObject } from '../document/json.ts'
import { joinPointer } from '../document/json-pointer.ts'
import { type VocabularyPart, vocabularyErrors } from './vocabulary.ts'

/** Each round can only uncover what the one before it hid; no declaration nests deeper. */
const rounds = 12

/**
 * The declaration without what the vocabulary does not allow, so that what is left has the types it should have. What
 * was left out is reported by whoever validates; nobody who reads relies on that having happened.
 */
export function prune(part: VocabularyPart, value: unknown): unknown {
  let current = value
  for (let round = 0; round < rounds; round++) {
    const errors = vocabularyErrors(part, current)
    if (errors.length === 0) return current
    const dropped = new Set(
      errors.map(({ keyword, instancePath, params }) =>
        keyword === 'additionalProperties'
          ? joinPointer(instancePath, String(params['additionalProperty']))
          : instancePath,
      ),
    )
    if (dropped.has('')) return undefined
    current = without(current, '', dropped)
  }
  return undefined
}

function without(value: unknown, pointer: string, dropped: ReadonlySet<string>): unknown {
  const kept = (key: string | number): boolean => !dropped.has(joinPointer(pointer, key))
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (kept(index) ? [without(item, joinPointer(pointer, index), dropped)] : []))
  }
  if (!isObject(value)) return value
  const entries = Object.entries(value).filter(([key]) => kept(key))
  return Object.fromEntries(entries.map(([key, item]) => [key, without(item, joinPointer(pointer, key), dropped)]))
}
