import { type Api, closest, type ParameterPlace } from '@concord-api/model'

/** The names of parameters that operations take in a query or a header; names of headers in lower case, as they have none. */
function parameterNames(api: Api, where: ParameterPlace['in']): Set<string> {
  const parameters = api.operations.flatMap((operation) => operation.parameters)
  return new Set(parameters.filter((parameter) => parameter.in === where).map(({ name }) => caseless(where, name)))
}

/** Whether some operation takes a parameter. One in a body is looked for where it is sent. */
export function isTaken(api: Api, { in: where, name }: ParameterPlace): boolean {
  return where === 'body' || parameterNames(api, where).has(caseless(where, name))
}

/** The parameter that was meant, where no operation takes the one that is named and another has almost its name. */
export function meantParameter(api: Api, place: ParameterPlace): string | undefined {
  return isTaken(api, place) ? undefined : closest(place.name, parameterNames(api, place.in))
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.1 */
function caseless(where: ParameterPlace['in'], name: string): string {
  return where === 'header' ? name.toLowerCase() : name
}
