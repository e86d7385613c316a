import { isJson, type LocatedSchema, type Operation, type Response } from '@concord-api/model'

/** The answers that say that all went well. */
export function successes({ responses }: Operation): Response[] {
  const told = responses.filter(({ status }) => status.startsWith('2'))
  return told.length > 0 ? told : responses.filter(({ status }) => status === 'default')
}

/** The answers that say that something did not. */
export function failures({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => /^[45]/.test(status))
}

/** The schemas of the JSON bodies of an answer. */
export function jsonSchemas({ content }: Pick<Response, 'content'>): LocatedSchema[] {
  return content.filter(({ name }) => isJson(name) || name === '*/*').flatMap(({ schema }) => schema ?? [])
}

/** The schemas of what a success holds: the lowest status that has a JSON body. */
export function successSchemas(operation: Operation): LocatedSchema[] {
  const bodies = successes(operation)
    .toSorted((one, other) => (one.status < other.status ? -1 : 1))
    .map(jsonSchemas)
  return bodies.find((schemas) => schemas.length > 0) ?? []
}
