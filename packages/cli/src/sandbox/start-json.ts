import { jsonText } from '@concord-api/findings'
import type { Sandbox } from '@concord-api/sandbox'

import { firstCredentials, partsOf } from './shown-credentials.ts'

/** What a program needs to use a sandbox, as one line of JSON. */
export function startJson(sandbox: Pick<Sandbox, 'basePath' | 'credentials'>, origin: string): string {
  const credentials = [...firstCredentials(sandbox)].map(([scheme, shown]) => [scheme, partsOf(shown, origin)])
  const allCredentials = Object.entries(sandbox.credentials).map(([scheme, known]) => [
    scheme,
    Object.fromEntries(known.map((shown) => [shown.name, partsOf(shown, origin)])),
  ])
  return `${jsonText({
    url: `${origin}${sandbox.basePath}`,
    credentials: Object.fromEntries(credentials),
    allCredentials: Object.fromEntries(allCredentials),
  })}\n`
}
