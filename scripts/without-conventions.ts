import type { JsonObject } from '../packages/model/src/index.ts'

/** A document as somebody has it who does not know of conventions. */
export function withoutConventions(document: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) =>
      name === 'x-conventions' || name === 'x-operation' ? undefined : value,
    ),
  ) as JsonObject
}
