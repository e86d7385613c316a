import type { Surface } from './surface.ts'

/** The member of a client that follows links; undefined where resources have none. */
export function followMember({ groups, linked }: Surface): string | undefined {
  if (linked.length === 0) return undefined
  return groups.some(({ name }) => name === 'follow') ? 'followLink' : 'follow'
}
