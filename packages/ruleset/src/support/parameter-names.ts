import { type Api, closest, type Parameter, type ParameterPlace } from '@concord-api/model'

import { oncePerApi } from './once-per-api.ts'

/** The parameters that operations take, by place; names of headers in lower case, as they have none. */
const parametersByPlace = oncePerApi((api) => {
  const places = new Map<string, Map<string, Parameter[]>>()
  for (const parameter of api.operations.flatMap((operation) => operation.parameters)) {
    const names = places.get(parameter.in) ?? new Map<string, Parameter[]>()
    places.set(parameter.in, names)
    const name = caseless(parameter.in, parameter.name)
    const same = names.get(name)
    if (same === undefined) names.set(name, [parameter])
    else same.push(parameter)
  }
  return places
})

/** How operations take what is sent at a place, each time they do. */
export function parametersAt(api: Api, { in: where, name }: ParameterPlace): readonly Parameter[] {
  return parametersByPlace(api).get(where)?.get(caseless(where, name)) ?? []
}

/** Whether some operation takes a parameter. One in a body is looked for where it is sent. */
export function isTaken(api: Api, place: ParameterPlace): boolean {
  return place.in === 'body' || parametersAt(api, place).length > 0
}

/** The parameter that was meant, where no operation takes the one that is named and another has almost its name. */
export function meantParameter(api: Api, place: ParameterPlace): string | undefined {
  return isTaken(api, place) ? undefined : closest(place.name, parametersByPlace(api).get(place.in)?.keys() ?? [])
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.1 */
function caseless(where: string, name: string): string {
  return where === 'header' ? name.toLowerCase() : name
}
