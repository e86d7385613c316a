import type { ErrorShape } from '@concord-api/model'
import type { RootContent } from 'mdast'

import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { heading, type Inline, joined, mono, paragraph, table } from '../tree.ts'
import { answerCatalogue } from './error-catalogue.ts'
import { handlingErrors, unansweredCalls } from './error-handling.ts'
import { outcomeCatalogue } from './error-outcomes.ts'
import { placeText, pointerNote } from './place-text.ts'
import { protocolAnswers } from './protocol-answers.ts'

/** Every way to fail, and what to do about it. */
export const errors: Guide = {
  slug: 'errors',
  kind: 'guide',
  section: ['Guides'],
  title: () => 'Errors',
  description: ({ api }) =>
    `Every error of the ${api.title}: when it comes, what its body holds, and how to handle it.`,
  applies: ({ surface }) => surface.errors.length > 0,
  write: (context) => [
    ...whatTells(context),
    ...shapes(context),
    ...handlingErrors(context),
    ...outcomeCatalogue(context),
    ...answerCatalogue(context),
    ...protocolAnswers(context),
    ...unansweredCalls(context),
  ],
}

/** Whether the status or the body says that a request failed. */
function whatTells({ wire }: GuideContext): RootContent[] {
  if (wire?.outcome === undefined) {
    return [paragraph('A request that fails is answered with a status of 400 or above.')]
  }
  const { at, success } = wire.outcome
  return [
    paragraph(
      'The status of HTTP does not tell whether a request succeeded: look at ',
      mono(at),
      ' in the body, which is ',
      joined(
        success.map((value) => mono(JSON.stringify(value))),
        'or',
      ),
      ' when it did. Only what never reaches an operation has another status.',
    ),
  ]
}

/** Where the parts of an error are, for those who read bodies themselves. */
function shapes({ wire }: GuideContext): RootContent[] {
  const declared = wire?.errors ?? []
  const groups = new Map<string, ErrorShape[]>()
  for (const shape of declared) {
    const key = JSON.stringify({ ...shape, when: undefined })
    groups.set(key, [...(groups.get(key) ?? []), shape])
  }
  const rows = [...groups.values()].map((group): Inline[] => {
    const [shape] = group as [ErrorShape]
    return [
      joined(group.map(whenText)),
      placeText(shape.message),
      placeText(shape.code ?? shape.type),
      fieldsText(shape),
    ]
  })
  if (rows.length === 0) return []
  const columns: Inline[] = ['Answer', 'Message for people', 'Code for programs', 'Single fields']
  const used = columns.map((_, index) => index === 0 || rows.some((row) => row[index] !== undefined))
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => used[index])
  const trace = wire?.trace ?? declared.find((shape) => shape.trace !== undefined)?.trace
  const named = wire?.trace === undefined ? 'Every error names its request in ' : 'Every answer names its request in '
  return [
    heading(2, 'What a body holds'),
    ...table(
      kept(columns),
      rows.map((row) => kept(row).map((cell) => cell ?? '–')),
    ),
    ...pointerNote(declared.flatMap(({ message, code, type }) => [message, code, type])),
    ...(trace === undefined
      ? []
      : [paragraph(named, placeText(trace), '. Give that to support when you ask about one.')]),
  ]
}

function whenText({ when: { status, outcome }, mediaType }: ErrorShape): Inline {
  const answer =
    outcome === undefined ? (status === 'default' ? 'any other' : mono(String(status))) : mono(String(outcome))
  return mediaType === undefined ? answer : [answer, ' (', mono(mediaType), ')']
}

function fieldsText({ fields }: ErrorShape): Inline {
  if (fields === undefined) return undefined
  const { at, as, name, message, code: fieldCode } = fields
  if (as === 'map') return [placeText(at), ', by the name of the field']
  const parts = [name, message, fieldCode].flatMap((part) => (part === undefined ? [] : [mono(part)]))
  return [placeText(at), parts.length === 0 ? ', a list' : [', a list with ', joined(parts), ' in each entry']]
}
