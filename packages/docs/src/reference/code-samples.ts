import { type Api, asArray, isObject, type JsonObject, type Operation, parsePointer } from '@concord-api/model'
import type { OperationSamples } from '@concord-api/samples'

/**
 * A document with samples in `x-codeSamples` of its operations, which Redoc shows beside them; those that it has already
 * come first. The document itself stays as it is.
 * @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples
 */
export function withCodeSamples(
  { document, operations }: Pick<Api, 'document' | 'operations'>,
  samples: (operation: Operation) => OperationSamples | undefined,
): JsonObject {
  const copies = new Map<object, JsonObject>()
  let root = document
  for (const operation of operations) {
    const found = samples(operation)
    if (found === undefined) continue
    const own = [
      { lang: 'Shell', label: 'curl', source: found.curl },
      ...(found.typescript === undefined
        ? []
        : [{ lang: 'TypeScript', label: 'TypeScript', source: found.typescript }]),
    ]
    root = changedAt(
      root,
      parsePointer(operation.pointer),
      (node) => ({
        ...node,
        'x-codeSamples': [...asArray(node['x-codeSamples']), ...own],
      }),
      copies,
    )
  }
  return root
}

/** A copy of an object in which one that is inside it is another; what was copied before is changed in place. */
function changedAt(
  node: JsonObject,
  [token, ...rest]: readonly string[],
  change: (node: JsonObject) => JsonObject,
  copies: Map<object, JsonObject>,
): JsonObject {
  if (token === undefined) return change(node)
  const copy = (copies.get(node) ?? { ...node }) as { [key: string]: unknown }
  copies.set(copy, copy)
  const child = Object.hasOwn(node, token) ? node[token] : undefined
  if (isObject(child)) copy[token] = changedAt(child, rest, change, copies)
  return copy
}
