import type { Operation, Response } from '@concord-api/model'

/** The responses of an operation that say it worked. */
export function successResponses({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => status.startsWith('2'))
}
