import type { Operation, ParameterLocation } from '@concord-api/model'

import { decode, decodeForm } from '../values/decode.ts'
import { type Pairs, readPairs } from '../values/read-pairs.ts'
import type { RawRequest } from '../raw-request.ts'

/** Where parameters are found in a request. */
export interface Source {
  readonly path: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly query: Pairs
  readonly cookies: Pairs
}

const noPairs: Pairs = new Map()

/** Takes apart what an operation has parameters in, and nothing else. */
export function createReadSource(operation: Operation): (raw: RawRequest) => Source {
  const has = (location: ParameterLocation) => operation.parameters.some((parameter) => parameter.in === location)
  const query = has('query')
  const cookie = has('cookie')
  return ({ headers, path, url }) => ({
    path,
    headers,
    query: query && url.search !== '' ? readPairs(url.search.slice(1), '&', decodeForm) : noPairs,
    cookies: cookie ? readPairs((headers.get('cookie') ?? '').replaceAll(/;\s+/g, ';'), ';', decode) : noPairs,
  })
}
