import type { BodyEncoder } from './body-encoder.ts'
import { textOf } from './text-of.ts'

/**
 * `multipart/form-data` of an object: files and bytes as they are, a part for each item of a list, JSON for an object,
 * nothing for what is undefined or null. A form that is ready goes out as it is.
 */
export const multipartBody: BodyEncoder = (value) => {
  if (value instanceof FormData) return value
  const form = new FormData()
  for (const [name, child] of Object.entries(value as object)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item !== undefined && item !== null) form.append(name, part(item))
    }
  }
  return form
}

function part(value: unknown): Blob | string {
  if (value instanceof Blob) return value
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new Blob([value as ArrayBuffer])
  if (typeof value !== 'object' || value instanceof Date) return textOf(value)
  return new Blob([JSON.stringify(value)], { type: 'application/json' })
}
