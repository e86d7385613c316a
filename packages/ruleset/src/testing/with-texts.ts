import { asObject, isObject } from '@concord-api/model'

type Node = Record<string, unknown>

/**
 * Gives a document what every good one has besides its conventions: summaries, descriptions, examples, and limits for
 * what callers send. What is there already stays.
 */
export function withTexts(document: Node): Node {
  fill(asNode(document['info']), { description: 'What a library lends.', contact: { name: 'The librarians' } })
  visit(document, '')
  return document
}

function visit(value: unknown, parent: string): void {
  if (Array.isArray(value)) for (const item of value) visit(item, parent)
  if (!isObject(value)) return
  for (const [key, child] of Object.entries(value)) {
    if (key === 'x-conventions') continue
    if (isObject(child) && child['$ref'] === undefined) complete(asNode(child), parent, key)
    visit(child, parent === 'properties' ? '' : key)
  }
  if (value['in'] !== undefined && value['schema'] !== undefined) {
    fill(asNode(value), { description: `Which \`${String(value['name'])}\` is meant.`, example: 'ten' })
    limit(asNode(value['schema']))
  }
}

function complete(node: Node, parent: string, key: string): void {
  const id = node['operationId']
  if (typeof id === 'string') fill(node, { summary: `Does ${id}`, description: `Does it as the library does: ${id}.` })
  if (parent === 'content') fill(node, { example: {} })
  if (parent === 'schemas') fill(node, { description: `How the library keeps a ${key}.`, ...closed(node) })
  if (key === 'additionalProperties') limit(node)
  if (parent !== 'properties') return
  fill(node, { description: `Kept by the library as ${key}.` })
  limit(node)
}

const closed = (node: Node): Node =>
  node['type'] === 'object' && node['required'] !== undefined ? { additionalProperties: false } : {}

function limit(node: Node): void {
  if (node['type'] === 'string' && node['enum'] === undefined) fill(node, { maxLength: 200 })
  if (node['type'] === 'integer') fill(node, { minimum: 0, maximum: 100_000 })
  if (node['type'] === 'array') fill(node, { maxItems: 100 })
}

function fill(node: Node, members: Node): void {
  for (const [key, value] of Object.entries(members)) node[key] ??= value
}

function asNode(value: unknown): Node {
  return asObject(value) as Node
}
