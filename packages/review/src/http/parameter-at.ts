import type { Followed } from './operation-pair.ts'

/** A parameter of an operation, its own or its path's. */
export interface ParameterAt {
  readonly name: string
  readonly in: string
  readonly at: Followed
}

/** What people call a parameter. */
export function labelOf({ name, in: location }: Pick<ParameterAt, 'in' | 'name'>): string {
  return location === 'header' ? `the header \`${name}\`` : `the ${location} parameter \`${name}\``
}
