import { type Api, asObject, joinPointer, type Operation, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { existing } from '../support/existing.ts'
import { mostUsed, reference } from '../support/reference.ts'

export const requiredStatuses = defineRule({
  id: 'concord-required-statuses',
  summary: 'Every operation documents the statuses that any operation can answer.',
  group: 'errors',
  severity: 'error',
  reads: ['require.statuses'],
  *check(api) {
    const required = (api.conventions?.require.statuses ?? []).map((status) => usualAnswer(api, String(status)))
    for (const operation of api.operations) {
      // Not `operation.responses`, which leaves out a response whose `$ref` leads nowhere.
      const documented = Object.keys(asObject(valueAt(api.document, joinPointer(operation.pointer, 'responses'))))
      for (const answer of required) {
        const { status } = answer
        if (documented.includes(status) || documented.includes(`${status[0]}XX`)) continue
        yield {
          pointer: existing(api, operation.pointer, 'responses'),
          message: `\`${operation.id}\` does not document \`${status}\`: ${fix(api, operation, answer)}`,
        }
      }
    }
  },
})

/** A status, and how most operations document it. */
interface UsualAnswer {
  readonly status: string
  readonly usual: { readonly id: string; readonly pointer: string } | undefined
}

function usualAnswer(api: Api, status: string): UsualAnswer {
  const answers = api.operations.flatMap(({ id, responses }) =>
    responses.filter((response) => response.status === status).map(({ pointer }) => ({ id, pointer })),
  )
  return { status, usual: mostUsed(api, answers) }
}

function fix(api: Api, operation: Operation, { status, usual }: UsualAnswer): string {
  if (usual === undefined) return `add a response \`${status}\``
  const ref = reference(api, 'responses', usual, operation.pointer)
  return ref === undefined ? `add \`${status}\`, as \`${usual.id}\` does` : `add \`${status}\`: \`${ref}\``
}
