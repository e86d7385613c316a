import { type Api, joinPointer, type ProtocolCause } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { answerParts, answerProblems } from '../support/declared-answer.ts'
import { wirePointer } from '../support/declared-places.ts'
import { documentedStatuses } from '../support/documents-status.ts'
import { existing } from '../support/existing.ts'

export const protocol = defineRule({
  id: 'concord-protocol',
  summary: 'What the server answers before a request reaches an operation agrees with what operations document.',
  group: 'errors',
  severity: 'error',
  reads: ['wire.protocol'],
  *check(api) {
    for (const [cause, answer] of Object.entries(api.conventions?.wire.protocol ?? {})) {
      yield* answerProblems(api, answer, joinPointer(`${wirePointer}/protocol`, cause))
      const { status } = answerParts(answer)
      const registered = meanings[cause as ProtocolCause]
      if (status !== undefined && registered !== undefined) yield* checkStatus(api, cause, status, registered)
    }
  },
})

/** The statuses that mean a cause and nothing else (RFC 9110 section 15). */
const meanings: Readonly<Partial<Record<ProtocolCause, number>>> = {
  contentTooLarge: 413,
  methodNotAllowed: 405,
  notAcceptable: 406,
  notImplemented: 501,
  unsupportedMediaType: 415,
}

function* checkStatus(api: Api, cause: string, status: number, registered: number): Iterable<Problem> {
  if (status === registered) return
  for (const operation of api.operations) {
    if (!documentedStatuses(api, operation).includes(String(registered))) continue
    yield {
      pointer: existing(api, operation.pointer, 'responses'),
      message: `\`${operation.id}\` documents \`${registered}\`, where \`x-conventions\` declare \`${cause}: ${status}\`: rename it to \`${status}\`, or set \`${cause}: ${registered}\``,
    }
  }
}
