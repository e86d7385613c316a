import { isObject } from '@concord-api/model'

import type { Place, Side } from '../engine/side.ts'

const texts = new Set(['title', 'description', 'example', 'examples', 'externalDocs', 'deprecated', 'default'])

/**
 * Whether a body may be any bytes: it has no schema, or says so the way of 3.0 (`format: binary`). 3.1 leaves the
 * schema out where the media type says all.
 * @see https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads
 */
export function isAnyBytes(side: Side, schema: Place): boolean {
  if (schema.node === undefined || schema.node === true) return true
  const { node, object } = side.follow(schema)
  if (!isObject(node)) return false
  const { type, format, contentMediaType, ...rest } = object
  if (Object.keys(rest).some((keyword) => !texts.has(keyword) && !keyword.startsWith('x-'))) return false
  if (type === undefined) return format === undefined && contentMediaType === undefined
  return type === 'string' && [format, contentMediaType].some((said) => said === 'binary' || said === bytes)
}

const bytes = 'application/octet-stream'
