import { type Api, asObject } from '@concord-api/model'

import { inferChanges } from './axes/changes.ts'
import { inferCredentials } from './axes/credentials.ts'
import { inferErrors } from './axes/errors.ts'
import { inferIdempotency, inferRateLimit, inferTrace } from './axes/headers.ts'
import { inferPayload } from './axes/payload.ts'
import { inferRequirements } from './axes/requirements.ts'
import { inferStyle } from './axes/style.ts'
import { inferVersioning } from './axes/versioning.ts'
import { despiteExceptions, type Inferred, surely } from './inferred.ts'
import { inferPagination } from './pagination/strategies.ts'

/** What was inferred from a document. */
export interface Inference {
  /** What is sure enough to be declared. */
  readonly declared: readonly Inferred[]
  /** What was seen and is not: a person decides. */
  readonly doubtful: readonly Inferred[]
}

/** Infers, from what a document says of its operations, the conventions they keep. */
export function inferConventions(api: Api): Inference {
  const pagination = inferPagination(api)
  const isSure = ({ confidence, exceptions = 0 }: Inferred): boolean =>
    confidence >= (exceptions > 0 ? despiteExceptions : surely)
  const paginated = new Set(pagination.filter(isSure).flatMap(({ operations }) => [...(operations?.keys() ?? [])]))
  const style = inferStyle(api)
  const outcome = style.find(
    ({ pointer, ...inferred }) => pointer === '/wire/outcome' && isSure({ pointer, ...inferred }),
  )
  const all = [
    ...style,
    ...inferVersioning(api),
    ...inferPayload(api, paginated),
    ...inferErrors(api, asObject(outcome?.value)),
    ...inferCredentials(api),
    ...inferChanges(api),
    ...pagination,
    ...inferRateLimit(api),
    ...inferTrace(api),
    ...inferIdempotency(api),
    ...inferRequirements(api),
  ]
  return { declared: all.filter(isSure), doubtful: all.filter((inferred) => !isSure(inferred)) }
}
