import type { syntheticDocument } from './synthetic-document.ts'

type Document = ReturnType<typeof syntheticDocument>

/** Of the operations, one in so many is changed. */
const interval = 20

/**
 * A copy in which one operation in twenty takes another parameter or has another summary, one schema in twenty has lost
 * a property, and one that all kinds of records share requires less.
 */
export function changedDocument(document: Document): Document {
  const copy = structuredClone(document) as Document & { components: { schemas: Record<string, Mutable> } }
  const operations = Object.values(copy.paths).flatMap((item) => Object.values(item) as Mutable[])
  for (const [index, operation] of operations.entries()) {
    if (index % (2 * interval) === 0) operation['summary'] = `${String(operation['summary'])}, as it is now`
    if (index % (2 * interval) === interval)
      operation['parameters'] = [...((operation['parameters'] as unknown[] | undefined) ?? []), dryRun]
  }
  const { schemas } = copy.components
  for (const [index, schema] of Object.values(schemas).entries()) {
    const properties = schema['properties'] as Mutable | undefined
    if (index % interval === interval - 1) delete properties?.['amount']
  }
  const { Money: money } = schemas
  if (money !== undefined) money['required'] = ['value']
  return copy
}

interface Mutable {
  [name: string]: unknown
}

const dryRun = {
  name: 'dryRun',
  in: 'query',
  description: 'Whether to change nothing.',
  schema: { type: 'boolean', default: false },
}
