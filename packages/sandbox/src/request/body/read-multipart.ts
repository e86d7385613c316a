import { Refusal } from '../../refusal.ts'
import { nameTokens } from '../values/bracket-names.ts'
import type { Parsed } from './parsed.ts'
import type { ReadFields } from './read-fields.ts'

type Part = File | string

/** A form in parts. A file is validated as the text it holds and stays a file where it is a text to the schema. */
export function createReadMultipart(
  readFields: ReadFields,
): (bytes: Uint8Array, contentType: string) => Promise<Parsed> {
  return async (bytes, contentType) => {
    const parts = await readParts(bytes, contentType)
    const fields = await Promise.all(
      [...parts].map(async ([name, each]) => [name, await Promise.all(each.map(textOf))] as const),
    )
    return { value: readFields(fields), restore: (value) => restoreFiles(value, parts) }
  }
}

async function readParts(bytes: Uint8Array, contentType: string): Promise<Map<string, Part[]>> {
  const parts = new Map<string, Part[]>()
  try {
    const response = new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': contentType } })
    for (const [name, part] of await response.formData()) {
      const others = parts.get(name)
      if (others === undefined) parts.set(name, [part])
      else others.push(part)
    }
  } catch {
    throw new Refusal('malformed-body', 'the body must be multipart/form-data')
  }
  return parts
}

async function textOf(part: Part): Promise<string> {
  return typeof part === 'string' ? part : await part.text()
}

function restoreFiles(value: unknown, parts: ReadonlyMap<string, readonly Part[]>): void {
  if (typeof value !== 'object' || value === null) return
  const fields = value as Record<string, unknown>
  for (const [written, sent] of parts) {
    const name = Object.hasOwn(fields, written) ? written : (nameTokens(written)[0] ?? written)
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (Array.isArray(field)) {
      for (const [index, part] of sent.entries()) if (typeof field[index] === 'string') field[index] = part
    } else if (typeof field === 'string' && sent[0] !== undefined) fields[name] = sent[0]
  }
}
