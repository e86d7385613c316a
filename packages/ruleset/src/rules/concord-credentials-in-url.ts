import { type Api, joinPointer, type Parameter, sentPlaces } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { distinct } from '../support/distinct.ts'

export const credentialsInUrl = defineRule({
  id: 'concord-credentials-in-url',
  summary: 'No credential is part of an address.',
  group: 'security',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.pagination'],
  *check(api) {
    for (const [name, scheme] of api.securitySchemes) {
      if (scheme.type !== 'apiKey' || scheme.in !== 'query') continue
      yield {
        pointer: joinPointer('/components/securitySchemes', name),
        message: `the key \`${scheme.name}\` is part of the address, which is logged everywhere: use \`in: header\``,
      }
    }
    const cursors = pageParameters(api)
    for (const parameter of distinct(
      api,
      api.operations.flatMap(({ parameters }) => parameters),
    )) {
      if (!cursors.has(parameter.name)) yield* checkParameter(parameter)
    }
  },
})

/** A token of these is where a page begins, and opens nothing. */
function pageParameters({ conventions }: Api): ReadonlySet<string> {
  const strategies = [...(conventions?.wire.pagination.values() ?? [])]
  return new Set(strategies.flatMap((strategy) => sentPlaces(strategy).map(({ place }) => place.name)))
}

const credentials =
  /^((access|auth|bearer|id|refresh|session)?token|(access|api|private|secret)key|(client)?secret|passw(or)?d|passphrase)$/

function* checkParameter({ name, in: where, pointer }: Parameter): Iterable<Problem> {
  if ((where !== 'path' && where !== 'query') || !credentials.test(name.toLowerCase().replaceAll(/[_-]/g, ''))) return
  yield {
    pointer,
    message: `\`${name}\` looks like a credential, and addresses are logged everywhere: move it to a header or the body`,
  }
}
