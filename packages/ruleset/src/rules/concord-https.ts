import { type Api, asArray, asObject, asString, joinPointer, member, valueAt } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'

export const https = defineRule({
  id: 'concord-https',
  summary: 'Requests and credentials travel over TLS.',
  group: 'security',
  severity: 'error',
  reads: [],
  *check(api) {
    const places = ['', ...api.operations.map(({ pointer }) => pointer), ...pathItems(api)]
    for (const place of places) {
      const pointer = joinPointer(place, 'servers')
      for (const [index, server] of asArray(valueAt(api.document, pointer)).entries()) {
        yield* checkUrl(member(server, 'url'), joinPointer(pointer, index, 'url'))
      }
    }
    yield* checkSchemes(api)
  },
})

function pathItems({ document }: Api): string[] {
  return Object.keys(asObject(document['paths'])).map((path) => joinPointer('/paths', path))
}

/** The addresses that tokens come from. */
function* checkSchemes(api: Api): Iterable<Problem> {
  for (const name of api.securitySchemes.keys()) {
    const pointer = joinPointer('/components/securitySchemes', name)
    const scheme = asObject(valueAt(api.document, pointer))
    yield* checkUrl(scheme['openIdConnectUrl'], joinPointer(pointer, 'openIdConnectUrl'))
    for (const [flow, value] of Object.entries(asObject(scheme['flows']))) {
      for (const key of ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'deviceAuthorizationUrl']) {
        yield* checkUrl(member(value, key), joinPointer(pointer, 'flows', flow, key))
      }
    }
  }
}

/** What never leaves the machine may go in the clear. */
const local = /^http:\/\/(localhost|[^/?#]*\.(localhost|local|test)|127\.[\d.]+|\[::1\]|0\.0\.0\.0)([:/?#]|$)/i

function* checkUrl(value: unknown, pointer: string): Iterable<Problem> {
  const url = asString(value)
  if (url === undefined || !/^(http|ws):/i.test(url) || local.test(url)) return
  yield { pointer, message: `what is sent to \`${url}\` can be read and changed on the way: use \`https\`` }
}
