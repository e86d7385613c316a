import { type Api, asArray, asObject, asString, joinPointer, member, valueAt } from '@concord-api/model'

import { distinct } from './distinct.ts'
import { oncePerApi } from './once-per-api.ts'
import { reachableSchemas } from './reachable-schemas.ts'

/** What the document says to a person, and where. */
export interface Text {
  readonly text: string
  readonly pointer: string
}

/** Every title, summary and description of the document, each once. */
export const textsOf = oncePerApi((api): readonly Text[] => [
  ...describedParts(api).flatMap((pointer) => textsIn(valueAt(api.document, pointer), pointer)),
  ...reachableSchemas(api).flatMap(({ schema, pointer }) => textsIn(schema, pointer)),
])

/** What is left of a text without the code in it, which is not prose. */
export function proseOf(text: string): string {
  if (!/[`~]/.test(text)) return text
  return text.replace(/(`{3,}|~{3,})[\s\S]*?(\1|$)/g, ' ').replace(/(`+)[\s\S]*?\1/g, ' ')
}

function describedParts(api: Api): string[] {
  const { document, operations } = api
  const responses = operations.flatMap((operation) => operation.responses)
  const parts = [
    ...operations.flatMap(({ parameters, requestBody }) => [...parameters, ...[requestBody ?? []].flat()]),
    ...responses,
    ...responses.flatMap(({ headers }) => headers),
  ]
  return [
    '/info',
    ...asArray(document['tags']).map((_, index) => joinPointer('/tags', index)),
    ...asArray(document['servers']).map((_, index) => joinPointer('/servers', index)),
    ...Object.keys(asObject(valueAt(document, '/components/securitySchemes'))).map((name) =>
      joinPointer('/components/securitySchemes', name),
    ),
    ...operations.map(({ pointer }) => pointer),
    ...distinct(api, parts).map(({ pointer }) => pointer),
  ]
}

function textsIn(node: unknown, pointer: string): Text[] {
  return ['title', 'summary', 'description'].flatMap((name) => {
    const text = asString(member(node, name))
    return text === undefined ? [] : [{ text, pointer: joinPointer(pointer, name) }]
  })
}
