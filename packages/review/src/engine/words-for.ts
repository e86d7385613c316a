import type { Direction } from '../finding.ts'
import type { Words } from '../rule.ts'
import type { Pair } from './pair.ts'

/**
 * How a message calls those whom a change concerns, and the way a value travels. What only webhooks and callbacks have
 * is not in requests or responses as readers of the docs know them: there the API sends, and receivers answer.
 */
export function wordsFor(direction: Direction | undefined, pairs: Iterable<Pair>): Words {
  if (!isOnlySentByApi(pairs))
    return { callers: 'callers', way: direction === 'response' ? 'in responses' : 'in requests' }
  return { callers: 'receivers', way: direction === 'response' ? 'in what the API sends' : 'in what receivers answer' }
}

/** Whether each way to the pairs starts with something that the API sends. */
function isOnlySentByApi(pairs: Iterable<Pair>): boolean {
  const seen = new Set<Pair>(pairs)
  let isSentByApi = false
  // A set is walked in the order of insertion, so what is added on the way is walked as well.
  for (const { sender, parents } of seen) {
    if (sender === 'callers') return false
    if (sender === 'api') isSentByApi = true
    else for (const parent of parents) seen.add(parent)
  }
  return isSentByApi
}
