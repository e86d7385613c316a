import type { Operation } from '@concord-api/model'

/** Whether an operation says something of a status: by itself, by its range, or with all that are not named. */
export function documentsAny({ responses }: Operation, status: number): boolean {
  const names = new Set([String(status), `${String(status)[0]}XX`, 'default'])
  return responses.some((response) => names.has(response.status))
}
