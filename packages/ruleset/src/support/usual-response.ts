import type { Api, Response } from '@concord-api/model'

import { oncePerApi } from './once-per-api.ts'
import { mostUsed } from './reference.ts'

const known = oncePerApi(() => new Map<string, Response | undefined>())

/** How operations usually document a status. Looked up once: what is missing is often missing in many. */
export function usualResponse(api: Api, status: string): Response | undefined {
  const usual = known(api)
  if (!usual.has(status)) {
    const answers = api.operations.flatMap(({ responses }) =>
      responses.filter((response) => response.status === status),
    )
    usual.set(status, mostUsed(api, answers))
  }
  return usual.get(status)
}
