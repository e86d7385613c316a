import type { Api } from '@concord-api/model'
import { sampleRequest } from '@concord-api/samples'
import type { Method } from '@concord-api/surface'

/** Example values for the arguments of a method, from the document's own examples where it has them. */
export interface SampleArguments {
  readonly path: readonly unknown[]
  readonly body: unknown
}

/** What a call of the method sends, by position. */
export function sampleArguments(api: Api, { operation, path }: Method): SampleArguments {
  const request = sampleRequest(api, operation)
  return {
    path: path.map(
      ({ parameter: { name } }) => request.path.find(({ parameter }) => parameter.name === name)?.value ?? name,
    ),
    body: request.body?.value,
  }
}
