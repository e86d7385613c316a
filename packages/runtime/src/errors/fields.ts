import { valueAt } from '../pointer.ts'

/** What is wrong with one field of a request, as the API says it. */
export interface FieldError {
  /** The field, where the API names it. */
  readonly name: string | undefined
  readonly message: string
  readonly code: string | undefined
}

/** Reads what an error body says of single fields; empty where it says nothing. */
export type FieldReader = (body: unknown) => readonly FieldError[]

/** Where an entry of a list of field errors has its parts: JSON Pointers into the entry. */
export interface FieldParts {
  readonly name?: string
  readonly message?: string
  readonly code?: string
}

/**
 * Reads `{ "name": ["is required"], "email": "is taken" }`: an error for each message.
 * @param pointer - JSON Pointer to the map
 */
export function fieldsAsMap(pointer: string): FieldReader {
  return (body) => {
    const map = valueAt(body, pointer)
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return []
    return Object.entries(map).flatMap(([name, messages]) =>
      [messages]
        .flat()
        .filter((message) => typeof message === 'string')
        .map((message) => ({ name, message, code: undefined })),
    )
  }
}

/**
 * Reads `[{ "field": "name", "text": "is required" }]`: an error for each entry. An entry that is a text is a message.
 * @param pointer - JSON Pointer to the list
 */
export function fieldsAsList(pointer: string, { name, message, code }: FieldParts): FieldReader {
  return (body) => {
    const list = valueAt(body, pointer)
    if (!Array.isArray(list)) return []
    return list.map((entry: unknown) => ({
      name: textAt(entry, name),
      message: textAt(entry, message) ?? (typeof entry === 'string' ? entry : ''),
      code: textAt(entry, code),
    }))
  }
}

/** The text at a pointer; the steps of a path that is a list (`["body", "name"]`) with dots between them. */
function textAt(entry: unknown, pointer: string | undefined): string | undefined {
  const value = pointer === undefined ? undefined : valueAt(entry, pointer)
  if (Array.isArray(value)) return value.join('.')
  return typeof value === 'string' ? value : undefined
}
