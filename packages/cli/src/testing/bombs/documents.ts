/** The beginning of a document in YAML, to write what only YAML has after it. */
export const yamlHead = 'openapi: 3.1.0\ninfo: { title: Bomb, version: 1.0.0 }\n'

/** Of a reference to a schema. */
export const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

export const listOf = <T>(length: number, item: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => item(index))

export const membersOf = <T>(length: number, member: (index: number) => readonly [string, T]): Record<string, T> =>
  Object.fromEntries(listOf(length, member))

/** A document as JSON. */
export function documentText(more: object): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Bomb', version: '1.0.0' },
    servers: [{ url: 'https://bomb.example' }],
    paths: {},
    ...more,
  })
}

/** A document that sends and answers a schema, in JSON. */
export function schemaText(schema: unknown, schemas: object = {}, media: object = {}): string {
  const content = { 'application/json': { schema, ...media } }
  const responses = { 200: { description: 'OK', content } }
  return documentText({
    paths: {
      '/a': {
        get: { operationId: 'a', responses },
        post: { operationId: 'b', requestBody: { content }, responses },
      },
    },
    components: { schemas },
  })
}

/** A document with one operation, in JSON. */
export function operationText(path: string, operation: object, more: object = {}): string {
  const responses = { 200: { description: 'OK' } }
  return documentText({ paths: { [path]: { get: { operationId: 'a', responses, ...operation } } }, ...more })
}
