import type { Operation, Response } from '@concord-api/model'
import { preferredMediaType } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { documentText } from '../markdown/document-text.ts'
import { heading, type Inline, inline, link, mono, paragraph, table } from '../tree.ts'
import { exampleBlock } from './example-block.ts'
import { pageLink, type WritingContext } from './operation-context.ts'
import { schemaTable } from './schema-table.ts'
import { limitTexts, typeText } from './schema-text.ts'
import { shortText } from './short-text.ts'

const most = { headers: 20, links: 12 }

/** What an operation answers when it succeeds. */
export function successSection(context: WritingContext, operation: Operation): RootContent[] {
  const successes = operation.responses.filter(({ status }) => /^[123]/.test(status))
  return successes.flatMap((response, index) => [
    heading(2, `Response ${response.status}`),
    ...documentText(response.description),
    ...headers(context, response),
    // Of several the first is shown in full: what a call wants.
    ...body(context, operation, response, index === 0),
    ...links(context, response),
  ])
}

function body(context: WritingContext, operation: Operation, { content }: Response, isMain: boolean): RootContent[] {
  const shown = preferredMediaType(content)
  if (shown === undefined) return [paragraph('No body.')]
  const types: Inline[] = content.map(({ name }, index) => [index === 0 ? '' : ', ', mono(name)])
  const type = typeText(context.api, shown.schema?.schema)
  return [
    paragraph('Body: ', types, ', ', type),
    ...(!isMain || shown.schema === undefined ? [] : schemaTable(context, operation, shown.schema.schema, 'response')),
    ...(isMain ? exampleBlock(context.api, shown, 'response') : []),
  ]
}

function headers({ api }: WritingContext, response: Response): RootContent[] {
  return table(
    ['Header', 'Type', 'Limits', 'Description'],
    response.headers
      .slice(0, most.headers)
      .map(({ name, schema, description }) => [
        mono(name),
        typeText(api, schema?.schema),
        limitTexts(api, schema?.schema).join('; '),
        shortText(description),
      ]),
  )
}

/** Where a response leads. */
function links({ byId, paths }: WritingContext, response: Response): RootContent[] {
  return table(
    ['Link', 'Leads to', 'Description'],
    response.links.slice(0, most.links).map(({ name, operationId, operationRef, description }) => {
      const target = operationId === undefined ? undefined : byId.get(operationId)
      const path = target === undefined ? undefined : paths.get(target)
      const text = mono(operationId ?? operationRef ?? '')
      return [mono(name), path === undefined ? text : link(`/${path}/`, text), shortText(description)]
    }),
  )
}

/** What an operation answers when it fails. */
export function errorsSection(context: WritingContext, operation: Operation): RootContent[] {
  const failures = operation.responses.filter(({ status }) => !/^[123]/.test(status))
  const method = context.methods.get(operation)
  const rows = failures.map(({ status, description }) => {
    const failure = method?.failures.find((candidate) => candidate.status === status)
    return [
      status === 'default' ? 'any other' : status,
      failure === undefined ? '' : mono(failure.error),
      shortText(description),
    ]
  })
  // Failures that the body of a success tells.
  const outcomes = (method?.failures ?? [])
    .filter(({ status }) => status.startsWith('outcome '))
    .map(({ status, error, description }) => [
      inline(mono(status.slice('outcome '.length)), ' in the body'),
      mono(error),
      shortText(description),
    ])
  if (rows.length + outcomes.length === 0) return []
  return [
    heading(2, 'Errors'),
    ...table(['Status', 'Class in the client', 'When'], [...outcomes, ...rows]),
    ...(context.hasPage(`${context.folder}/errors`)
      ? [paragraph('What errors have in common: ', pageLink(context, 'errors', 'errors'), '.')]
      : []),
  ]
}
