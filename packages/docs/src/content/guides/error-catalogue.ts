import type { RootContent } from 'mdast'

import type { GuideContext } from '../guide-context.ts'
import { guideLink, operationLinks } from '../links.ts'
import { documentLine } from '../markdown/document-text.ts'
import { code, heading, type Inline, mono, paragraph, table } from '../tree.ts'
import { answerOnWire, errorClassOf, shortened, statusTitle } from '../wire/answer.ts'
import { bodyExamples, type BodyExample, type DocumentedAnswer } from '../wire/documented-answers.ts'
import { sampleValue } from '../wire/sample-value.ts'

const mostReasons = 12

/** A section for each status that operations document. */
export function answerCatalogue(context: GuideContext): RootContent[] {
  const statuses = [...context.answers.keys()].filter((status) => !/^[12]/.test(status)).toSorted()
  if (statuses.length === 0) return []
  return [heading(2, 'By status'), ...statuses.flatMap((status) => ofStatus(context, status))]
}

/** `409 Conflict`; what a section about it is called. */
function statusHeading(status: string): string {
  if (status === 'default') return 'Any other status'
  return status.endsWith('XX') ? `Any other ${status}` : statusTitle(status)
}

function ofStatus(context: GuideContext, status: string): RootContent[] {
  const answers = context.answers.get(status) ?? []
  const error = errorClassOf(context, { status: Number(status) || undefined, outcome: undefined, code: undefined })
  const ofClass = context.surface.errors.find((candidate) => candidate.status === status) ?? error
  return [
    heading(3, statusHeading(status)),
    ...reasons(context, answers),
    ...(context.client === undefined || ofClass === undefined
      ? []
      : [paragraph('Class in the client: ', mono(ofClass.name), '.', advice(context, status))]),
    ...example(context, status, answers),
  ]
}

/** When it is answered: the descriptions of the responses, each once. */
function reasons(context: GuideContext, answers: readonly DocumentedAnswer[]): RootContent[] {
  const byText = new Map<string, DocumentedAnswer['operations'][number][]>()
  for (const { response, operations } of answers) {
    const text = response.description.trim()
    byText.set(text, [...(byText.get(text) ?? []), ...operations])
  }
  const [only] = byText
  if (byText.size === 1 && only !== undefined) {
    return [paragraph(documentLine(only[0])), paragraph('Answered by ', whichOperations(context, only[1]), '.')]
  }
  const rows = [...byText].toSorted(([, a], [, b]) => b.length - a.length)
  const more = rows.length - mostReasons
  return [
    ...table(
      ['When', 'Answered by'],
      rows
        .slice(0, mostReasons)
        .map(([text, operations]) => [documentLine(text), whichOperations(context, operations)]),
    ),
    ...(more > 0 ? [paragraph(`The pages of the operations have ${more} more.`)] : []),
  ]
}

function whichOperations(context: GuideContext, operations: readonly DocumentedAnswer['operations'][number][]): Inline {
  const distinct = new Set(operations)
  return distinct.size === context.api.operations.length ? 'every operation' : operationLinks(context, [...distinct])
}

function advice(context: GuideContext, status: string): Inline {
  const limited = context.wire?.rateLimit?.status ?? 429
  if ([limited].flat().includes(Number(status))) {
    return [' The client waits and tries again by itself, see ', guideLink(context, 'rate-limits', 'retries'), '.']
  }
  if (['408', '425', '500', '502', '503', '504'].includes(status)) {
    return [
      ' The client tries again by itself where that does no harm, see ',
      guideLink(context, 'rate-limits', 'retries'),
      '.',
    ]
  }
  return status === '401' || status === '403'
    ? [' See ', guideLink(context, 'authentication', 'authentication'), '.']
    : ''
}

/** What the body looks like: the document's example, else one of its schema. */
function example(context: GuideContext, status: string, answers: readonly DocumentedAnswer[]): RootContent[] {
  const { api } = context
  for (const { response } of answers) {
    const [first] = bodyExamples(api, response.content)
    if (first !== undefined) return [shown(status, first)]
  }
  for (const { response } of answers) {
    const [content] = response.content
    const value = content === undefined ? undefined : sampleValue(api, content)
    if (content !== undefined && typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
      return [shown(status, { mediaType: content.name, value })]
    }
  }
  return []
}

function shown(status: string, body: BodyExample): RootContent {
  if (/^\d+$/.test(status)) return code('http', answerOnWire(status, body))
  return code('json', shortened(JSON.stringify(body.value, null, 2)))
}
