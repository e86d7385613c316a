import type { Operation, Parameter } from '@concord-api/model'
import { preferredMediaType } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { documentText } from '../markdown/document-text.ts'
import { heading, type Inline, mono, paragraph, table } from '../tree.ts'
import { exampleBlock } from './example-block.ts'
import type { WritingContext } from './operation-context.ts'
import { referenceLink } from './reference-link.ts'
import { schemaTable } from './schema-table.ts'
import { limitTexts, typeText } from './schema-text.ts'
import { describedAs } from './short-text.ts'

const mostParameters = 60

/** The parameters of an operation, those that are required first. */
export function parametersSection(context: WritingContext, operation: Operation): RootContent[] {
  const { api } = context
  const parameters = operation.parameters.toSorted((a, b) => Number(b.required) - Number(a.required))
  if (parameters.length === 0) return []
  const rows = parameters
    .slice(0, mostParameters)
    .map(({ name, in: place, schema, required, deprecated, description }) => [
      mono(name),
      place,
      typeText(api, schema?.schema),
      required ? 'yes' : '',
      limitTexts(api, schema?.schema).join('; '),
      describedAs(deprecated, description ?? ownDescription(context, schema?.schema)),
    ])
  return [
    heading(2, 'Parameters'),
    ...table(['Name', 'In', 'Type', 'Required', 'Limits', 'Description'], rows),
    ...(parameters.length > mostParameters
      ? [paragraph('There are more: ', referenceLink(context, operation, 'the reference'), ' has them all.')]
      : []),
  ]
}

function ownDescription({ api }: WritingContext, schema: NonNullable<Parameter['schema']>['schema'] | undefined) {
  const node = api.resolve(schema)
  const description = typeof node === 'object' && node !== null && 'description' in node ? node.description : undefined
  return typeof description === 'string' ? description : undefined
}

/** What an operation is sent. */
export function bodySection(context: WritingContext, operation: Operation): RootContent[] {
  const { requestBody } = operation
  if (requestBody === undefined) return []
  const shown = preferredMediaType(requestBody.content)
  const types: Inline[] = requestBody.content.map(({ name }, index) => [index === 0 ? '' : ', ', mono(name)])
  return [
    heading(2, 'Request body'),
    paragraph(
      requestBody.required ? 'Required. ' : 'Optional. ',
      types,
      shown?.schema === undefined ? '' : [', ', typeText(context.api, shown.schema.schema)],
    ),
    ...documentText(requestBody.description),
    ...(shown?.schema === undefined ? [] : schemaTable(context, operation, shown.schema.schema, 'request')),
    ...(shown === undefined ? [] : exampleBlock(context.api, shown, 'request')),
  ]
}
