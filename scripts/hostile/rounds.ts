import { changeFields } from '../../packages/generator/src/testing/corpus/document-fields.ts'
import type { JsonObject } from '../../packages/model/src/index.ts'

/** A document in which chosen fields have texts; each has another in each round, and has had all of them in the end. */
export function round(
  document: unknown,
  chosen: (field: number) => boolean,
  from: readonly string[],
  number: number,
): JsonObject {
  return changeFields(document, (field) =>
    chosen(field) ? from[(field * 7 + number) % from.length] : undefined,
  ) as JsonObject
}

/** The numbers of so many rounds. */
export const rounds = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
