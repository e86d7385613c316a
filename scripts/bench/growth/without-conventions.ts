/** A document as somebody has it who does not know of conventions. */
export function withoutConventions(document: object): object {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) =>
      name === 'x-conventions' || name === 'x-operation' ? undefined : value,
    ),
  ) as object
}
