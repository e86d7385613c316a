import type { Operation, Parameter } from '@concord-api/model'

/** The parameters that the path of an operation has places for, in its order; one that nobody declares is text. */
export function pathParameters(operation: Operation): Parameter[] {
  const placeholders = new Set([...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, placeholder = '']) => placeholder))
  return [...placeholders].map(
    (placeholder) =>
      operation.parameters.find(({ in: where, name }) => where === 'path' && name === placeholder) ??
      undeclared(placeholder, operation),
  )
}

function undeclared(name: string, { pointer }: Operation): Parameter {
  return {
    name,
    in: 'path',
    required: true,
    description: undefined,
    deprecated: false,
    style: 'simple',
    explode: false,
    mediaType: undefined,
    schema: { schema: { type: 'string' }, pointer },
    pointer,
  }
}
