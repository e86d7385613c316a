import { STATUS_CODES } from 'node:http'

import { type Answer, asObject, errorShapeOf, type ErrorShape, valueAt } from '@concord-api/model'
import type { ErrorModel } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { type Inline, mono } from '../tree.ts'
import { bodyExamples, type BodyExample } from './documented-answers.ts'

/** An {@link Answer} with its parts by their names. */
export interface AnswerParts {
  readonly status: number | undefined
  readonly outcome: boolean | number | string | undefined
  readonly code: string | undefined
}

export function partsOf(answer: Answer): AnswerParts {
  if (typeof answer === 'number') return { status: answer, outcome: undefined, code: undefined }
  return { status: answer.status, outcome: answer.outcome, code: answer.code }
}

/** What RFC 9110 calls what Node calls by an older name. */
const renamed: Readonly<Record<string, string>> = { 413: 'Content Too Large', 422: 'Unprocessable Content' }

/** `409 Conflict`; a class or a status that nobody has registered stays as it is. */
export function statusTitle(status: number | string): string {
  const name = renamed[String(status)] ?? STATUS_CODES[String(status)]
  return name === undefined ? String(status) : `${status} ${name}`
}

/** `401 Unauthorized`, or what the body says where that tells. */
export function answerText({ wire }: GuideContext, answer: Answer): Inline {
  const { status, outcome, code } = partsOf(answer)
  return [
    status === undefined ? undefined : mono(statusTitle(status)),
    outcome === undefined
      ? undefined
      : [status === undefined ? '' : ' with ', mono(String(outcome)), ' at ', mono(wire?.outcome?.at ?? '')],
    code === undefined ? undefined : [', code ', mono(code)],
  ]
}

/** The shape that the body of an answer has. */
function shapeOf({ wire }: GuideContext, { status, outcome }: AnswerParts): ErrorShape | undefined {
  if (wire === undefined) return undefined
  if (outcome !== undefined) return wire.errors.find(({ when }) => when.outcome === outcome)
  return status === undefined ? undefined : errorShapeOf(wire, String(status))
}

/** The class of the client's error for an answer. */
export function errorClassOf({ surface }: GuideContext, { status, outcome }: AnswerParts): ErrorModel | undefined {
  if (outcome !== undefined) return surface.errors.find((error) => error.outcome === outcome)
  const names = [String(status), `${String(status)[0]}XX`, 'default']
  return names.map((name) => surface.errors.find((error) => error.status === name)).find(Boolean)
}

/** A body that the document gives as an example of an answer: with that outcome and code, where it has one. */
export function exampleOf(context: GuideContext, answer: AnswerParts): BodyExample | undefined {
  const { api, wire, answers } = context
  const { outcome, code } = answer
  const place = shapeOf(context, answer)?.code
  const fits = ({ value }: BodyExample): boolean =>
    (outcome === undefined || valueAt(value, wire?.outcome?.at ?? '') === outcome) &&
    (code === undefined || place?.in !== 'body' || valueAt(value, place.at) === code)
  // What is documented of any status at all is no example of this one.
  const status = String(answer.status ?? 200)
  for (const { response } of answers.get(status) ?? answers.get(`${status[0]}XX`) ?? []) {
    const example = bodyExamples(api, response.content).find(fits)
    if (example !== undefined) return example
  }
  return undefined
}

/** An answer as it is on the wire: its status line, what it is, and its body. */
export function answerOnWire(status: number | string, { mediaType, value }: BodyExample): string {
  const body = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  return `HTTP/1.1 ${statusTitle(status)}\nContent-Type: ${mediaType}\n\n${shortened(body)}`
}

const mostLines = 40

/** The first lines of a long example. */
export function shortened(text: string): string {
  const lines = text.split('\n')
  return lines.length <= mostLines ? text : `${lines.slice(0, mostLines).join('\n')}\n…`
}

/** What an info or server object says beside what the model reads. */
export function infoOf({ api }: GuideContext): ReturnType<typeof asObject> {
  return asObject(api.document['info'])
}
