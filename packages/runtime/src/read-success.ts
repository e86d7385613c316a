import { ParseError } from './errors/parse-error.ts'
import { isJson } from './media-type.ts'
import { valueAt } from './pointer.ts'

/**
 * The body of a success, as its media type says: parsed JSON, text, or bytes; undefined where there is none.
 * @param read - takes what was asked for out of it
 * @throws {ParseError} where the body is not what it should be.
 */
export async function readSuccess<T>(operation: string, response: Response, read: (body: unknown) => T): Promise<T> {
  if (response.body === null) return read(undefined)
  const type = response.headers.get('Content-Type') ?? ''
  if (!isJson(type) && !/^text\//i.test(type)) {
    const blob = await response.blob()
    return read(blob.size === 0 ? undefined : blob)
  }
  const text = await response.text()
  try {
    return read(!isJson(type) ? text : text === '' ? undefined : JSON.parse(text))
  } catch (cause) {
    throw new ParseError(operation, response, text, cause)
  }
}

/** @throws where there is a body and the pointer names nothing in it. */
export function payload(body: unknown, pointer = ''): unknown {
  const value = valueAt(body, pointer)
  if (value === undefined && body !== undefined) throw new Error(`there is nothing at ${pointer}`)
  return value
}
