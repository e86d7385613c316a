import { isObject } from '@concord-api/model'

/** Whether a schema says nothing about the value beyond its `$ref`. */
export function onlyRef(schema: unknown): boolean {
  if (!isObject(schema) || typeof schema['$ref'] !== 'string') return false
  return Object.keys(schema).every((key) => annotations.has(key) || key === '$ref' || key.startsWith('x-'))
}

const annotations = new Set([
  'default',
  'deprecated',
  'description',
  'example',
  'examples',
  'readOnly',
  'summary',
  'title',
  'writeOnly',
])
