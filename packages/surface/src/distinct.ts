import type { TypeRef } from './surface.ts'

/** Types without those that are there before. */
export function distinct(types: readonly TypeRef[]): TypeRef[] {
  return types.filter(
    (type, index) => types.findIndex((other) => JSON.stringify(other) === JSON.stringify(type)) === index,
  )
}
