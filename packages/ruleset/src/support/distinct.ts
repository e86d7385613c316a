import { type Api, valueAt } from '@concord-api/model'

/** Parts of a document, each once. Two uses of one component are the same part, also where a document is resolved. */
export function distinct<T extends { readonly pointer: string }>(api: Api, parts: readonly T[]): T[] {
  const byNode = new Map<unknown, T>()
  for (const part of parts) {
    const node = valueAt(api.document, part.pointer)
    if (!byNode.has(node)) byNode.set(node, part)
  }
  return [...byNode.values()]
}
