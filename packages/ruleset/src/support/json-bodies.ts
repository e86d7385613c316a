import type { MediaType, Response } from '@concord-api/model'

/** The JSON forms of a response's body. */
export function jsonBodies(response: Response): MediaType[] {
  return response.content.filter(({ name }) => /^[a-z]+\/([\w.-]+\+)?json\s*(;|$)/i.test(name))
}
