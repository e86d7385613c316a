import {
  type Answer,
  type Api,
  errorShapeOf,
  formsAt,
  joinPointer,
  listedValues,
  type Operation,
} from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { documentsStatus } from './documents-status.ts'
import { existing } from './existing.ts'
import { jsonBodies } from './json-bodies.ts'
import { reference } from './reference.ts'
import { usualResponse } from './usual-response.ts'

/** An answer in one form: a bare number is a status. */
export function answerParts(answer: Answer): Exclude<Answer, number> {
  return typeof answer === 'number' ? { status: answer } : answer
}

/** Where an answer that conventions declare cannot be what the rest of them, or the document, says. */
export function* answerProblems(api: Api, answer: Answer, pointer: string): Iterable<Problem> {
  const wire = api.conventions?.wire
  const { status, outcome, code } = answerParts(answer)
  if (wire === undefined) return
  const { errors } = wire
  if (status !== undefined && status >= 400 && errors.length > 0 && errorShapeOf(wire, String(status)) === undefined) {
    yield {
      pointer,
      message: `no shape in \`errors\` applies to \`${status}\`: add \`{ when: { status: ${String(status)[0]}XX } }\` there`,
    }
  }
  if (outcome !== undefined) {
    const at = joinPointer(pointer, 'outcome')
    const shape = errors.find(({ when }) => when.outcome === outcome)
    if (wire.outcome === undefined) {
      yield {
        pointer: at,
        message: `\`outcome\` is not declared: add \`outcome: { at: …, success: […] }\` to \`wire\``,
      }
    } else if (wire.outcome.success.includes(outcome)) {
      yield { pointer: at, message: `the outcome \`${outcome}\` means success: set one that does not` }
    } else if (errors.length > 0 && shape === undefined) {
      yield {
        pointer: at,
        message: `no shape in \`errors\` applies to the outcome \`${outcome}\`: add \`{ when: { outcome: ${outcome} } }\` there`,
      }
    }
  }
  if (code !== undefined && !isListed(api, code, status)) {
    yield {
      pointer: joinPointer(pointer, 'code'),
      message: `no error can have the code \`${code}\`: add it to the codes that errors list`,
    }
  }
}

/** Whether a code is among those that the bodies of its status list; where none are listed, any may come. */
function isListed(api: Api, code: string, status: number | undefined): boolean {
  const answers = api.operations.flatMap(({ responses }) => responses)
  const bodies = answers.filter((response) => response.status === String(status)).flatMap(jsonBodies)
  const schemas = new Map(bodies.flatMap(({ schema }) => (schema === undefined ? [] : [[schema.pointer, schema]])))
  const places = (api.conventions?.wire.errors ?? []).flatMap(({ code: place }) =>
    place?.in === 'body' ? [place.at] : [],
  )
  const listed = [...new Set(places)].flatMap((at) =>
    [...schemas.values()].flatMap((schema) => listedValues(formsAt(api.document, schema, at))),
  )
  return listed.length === 0 || listed.includes(code)
}

/** The problem of an operation that does not document an answer; `when` says when it comes. */
export function* undocumentedAnswer(api: Api, operation: Operation, answer: Answer, when: string): Iterable<Problem> {
  const { status } = answerParts(answer)
  if (status === undefined || documentsStatus(api, operation, status)) return
  const usual = usualResponse(api, String(status))
  const ref = usual === undefined ? undefined : reference(api, 'responses', usual, operation.pointer)
  yield {
    pointer: existing(api, operation.pointer, 'responses'),
    message: `\`${operation.id}\` does not document \`${status}\`, the answer ${when}: add \`${status}\`${ref === undefined ? '' : `: \`${ref}\``}`,
  }
}
