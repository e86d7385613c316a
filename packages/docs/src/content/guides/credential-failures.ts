import type { Answer } from '@concord-api/model'
import type { RootContent } from 'mdast'

import type { GuideContext } from '../guide-context.ts'
import { guideLink } from '../links.ts'
import { documentLine } from '../markdown/document-text.ts'
import { code, heading, type Inline, mono, paragraph, table } from '../tree.ts'
import { answerOnWire, answerText, errorClassOf, exampleOf, partsOf, statusTitle } from '../wire/answer.ts'
import { answersFor } from '../wire/documented-answers.ts'

const problems = [
  ['missing', 'There are none'],
  ['invalid', 'They are not valid'],
  ['forbidden', 'They are valid, and not enough'],
] as const

interface Refusal {
  readonly when: string
  readonly scheme: string | undefined
  readonly answer: Answer
}

/** What a request is answered with whose credentials are not what they should be. */
export function credentialFailures(context: GuideContext): RootContent[] {
  const refusals = declaredRefusals(context)
  if (refusals.length === 0) return documentedRefusals(context)
  const bySchemes = refusals.some(({ scheme }) => scheme !== undefined)
  const rows = refusals.map(({ when, scheme, answer }): Inline[] => [
    when,
    ...(bySchemes ? [scheme === undefined ? generalScheme(refusals, when) : mono(scheme)] : []),
    answerText(context, answer),
    ...classCell(context, answer),
  ])
  return [
    heading(2, 'When credentials are refused'),
    ...table(
      ['The credentials', ...(bySchemes ? ['Scheme'] : []), 'Answer', ...(context.client ? ['Class'] : [])],
      rows,
    ),
    ...examples(context, refusals),
    ...unsent(context),
  ]
}

/** What the general answer is for: every scheme but those that have their own. */
function generalScheme(refusals: readonly Refusal[], when: string): string {
  return refusals.some((refusal) => refusal.when === when && refusal.scheme !== undefined) ? 'any other' : 'any'
}

function declaredRefusals({ wire }: GuideContext): Refusal[] {
  if (wire === undefined) return []
  const { schemes = {}, ...general } = wire.credentials
  return problems.flatMap(([problem, when]) => [
    ...(general[problem] === undefined ? [] : [{ when, scheme: undefined, answer: general[problem] }]),
    ...Object.entries(schemes).flatMap(([scheme, answers]) =>
      answers[problem] === undefined ? [] : [{ when, scheme, answer: answers[problem] }],
    ),
  ])
}

function classCell(context: GuideContext, answer: Answer): Inline[] {
  if (context.client === undefined) return []
  const error = errorClassOf(context, partsOf(answer))
  return [error === undefined ? '' : mono(error.name)]
}

/** What such answers look like: one for each that is different. */
function examples(context: GuideContext, refusals: readonly Refusal[]): RootContent[] {
  const shown = new Set<string>()
  return refusals.flatMap(({ answer }) => {
    const parts = partsOf(answer)
    const example = exampleOf(context, parts)
    const text = example && answerOnWire(parts.status ?? 200, example)
    if (text === undefined || shown.has(text)) return []
    shown.add(text)
    return [code('http', text)]
  })
}

/** Without conventions: what the document says of 401 and 403. */
function documentedRefusals(context: GuideContext): RootContent[] {
  const statuses = ['401', '403'].filter((status) => context.answers.has(status))
  if (statuses.length === 0) return unsent(context)
  const rows = statuses.map((status): Inline[] => [
    mono(statusTitle(status)),
    documentLine(answersFor(context.answers, status)[0]?.response.description),
    ...classCell(context, Number(status)),
  ])
  return [
    heading(2, 'When credentials are refused'),
    ...table(['Answer', 'When', ...(context.client ? ['Class'] : [])], rows),
    ...examples(
      context,
      statuses.map((status) => ({ when: '', scheme: undefined, answer: Number(status) })),
    ),
    ...unsent(context),
  ]
}

function unsent(context: GuideContext): RootContent[] {
  if (context.client === undefined) return []
  return [
    paragraph(
      'Without credentials the client sends nothing: the call ends with a ',
      mono('UsageError'),
      ' that names those that are missing. No error shows a credential, and none is sent to another origin. See ',
      guideLink(context, 'errors', 'errors'),
      '.',
    ),
  ]
}
