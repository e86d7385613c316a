import type { Operation } from '@concord-api/model'
import type { RootContent } from 'mdast'

import type { GuideContext } from '../guide-context.ts'
import { operationLinks } from '../links.ts'
import { documentLine } from '../markdown/document-text.ts'
import { code, heading, mono, paragraph, table } from '../tree.ts'
import { answerOnWire, exampleOf } from '../wire/answer.ts'
import { codesOf } from './error-codes.ts'

/** A section for each outcome that a body tells, with the codes that go with it. */
export function outcomeCatalogue(context: GuideContext): RootContent[] {
  const { surface } = context
  const outcomes = surface.errors.filter(({ outcome }) => outcome !== undefined)
  if (outcomes.length === 0) return []
  return [
    heading(2, 'By outcome'),
    ...outcomes.flatMap(({ name, outcome }): RootContent[] => {
      if (outcome === undefined) return []
      const operations = context.methods.filter(({ failures }) => failures.some(({ error }) => error === name))
      const example = exampleOf(context, { status: undefined, outcome, code: undefined })
      return [
        heading(3, `Outcome ${outcome}`),
        paragraph(
          'Answered by ',
          operations.length === context.methods.length
            ? 'every operation'
            : operationLinks(
                context,
                operations.map(({ operation }) => operation),
              ),
          '.',
          context.client === undefined ? undefined : [' Class in the client: ', mono(name), '.'],
        ),
        ...codes(context, name),
        ...(example === undefined ? [] : [code('http', answerOnWire(200, example))]),
      ]
    }),
  ]
}

function codes(context: GuideContext, error: string): RootContent[] {
  const { api, surface } = context
  const found = new Map<string, { text: string | undefined; operations: Operation[] }>()
  for (const { operation, failures } of context.methods) {
    for (const failure of failures) {
      if (failure.error !== error) continue
      for (const [name, text] of codesOf(api, surface, failure.details?.code)) {
        const known = found.get(name) ?? { text, operations: [] }
        found.set(name, known)
        known.operations.push(operation)
      }
    }
  }
  const described = [...found.values()].some(({ text }) => text !== undefined)
  const rows = [...found].map(([name, { text, operations }]) => [
    mono(name),
    ...(described ? [documentLine(text)] : []),
    operationLinks(context, operations),
  ])
  return table(['Code', ...(described ? ['Means'] : []), 'Answered by'], rows)
}
