import type { Surface } from './surface.ts'

/** The member of a client that has the calls of openapi-fetch. */
export function rawMember({ groups }: Surface): string {
  return groups.some(({ name }) => name === 'raw') ? 'rawCalls' : 'raw'
}
