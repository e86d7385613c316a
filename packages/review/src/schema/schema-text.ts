/** Keywords whose lists have no order. */
const unordered = new Set(['allOf', 'anyOf', 'enum', 'oneOf', 'required', 'type'])

/** Keywords for people. */
const silent = new Set(['$comment', 'deprecated', 'description', 'example', 'examples', 'externalDocs', 'title'])

/** One text for schemas that are written alike. */
export function schemaText(schema: unknown): string {
  if (Array.isArray(schema)) return `[${schema.map(schemaText).join(',')}]`
  if (typeof schema !== 'object' || schema === null) return JSON.stringify(schema) ?? 'null'
  const members = Object.entries(schema)
    // A property may have such a name; its value is a schema then, and no text.
    .filter(([key, value]) => !silent.has(key) || (typeof value === 'object' && key !== 'examples'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => {
      const texts = unordered.has(key) && Array.isArray(value) ? value.map(schemaText).toSorted() : undefined
      return `${JSON.stringify(key)}:${texts === undefined ? schemaText(value) : `[${texts.join(',')}]`}`
    })
  return `{${members.join(',')}}`
}
