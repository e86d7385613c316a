import { asArray, type Operation, type Schema } from '@concord-api/model'
import { shapeOf } from '@concord-api/samples'
import type { Direction } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { list, mono, paragraph, table } from '../tree.ts'
import type { WritingContext } from './operation-context.ts'
import { referenceLink } from './reference-link.ts'
import { schemaRows } from './schema-rows.ts'
import { limitTexts, modelName, typeText } from './schema-text.ts'
import { describedAs, shortText } from './short-text.ts'

const mostVariants = 20

/** What a schema describes: its type, its alternatives, and a table of its properties. */
export function schemaTable(
  context: WritingContext,
  operation: Operation,
  schema: Schema,
  direction: Direction,
): RootContent[] {
  const { api } = context
  const { rows, isCut } = schemaRows(api, schema, direction)
  return [
    ...variants(context, schema),
    ...table(
      ['Property', 'Type', 'Required', 'Limits', 'Description'],
      rows.map(({ name, schema: property, required, deprecated, description }) => [
        mono(name),
        typeText(api, property),
        required ? 'yes' : '',
        limitTexts(api, property).join('; '),
        describedAs(deprecated, description),
      ]),
    ),
    ...(isCut
      ? [paragraph('There are more: ', referenceLink(context, operation, 'the reference'), ' has them all.')]
      : []),
  ]
}

/** The alternatives there are for a value, or for an item of a list. */
function variants({ api }: WritingContext, schema: Schema): RootContent[] {
  const shape = shapeOf(api, [schema])
  const { choice } = shape.items.length > 0 ? shapeOf(api, shape.items) : shape
  if (choice === undefined) return []
  const members = asArray(choice.members)
  const items = members.slice(0, mostVariants).map((member) => {
    const { properties, parts } = shapeOf(api, [member])
    const description = parts.map((part) => part['description']).find((text) => typeof text === 'string')
    const names = modelName(member) === undefined ? [...properties.keys()].slice(0, 8) : []
    return [
      typeText(api, member as Schema),
      names.length === 0 ? '' : [' with ', names.map((name, index) => [index === 0 ? '' : ', ', mono(name)])],
      description === undefined ? '' : [': ', shortText(description)],
    ]
  })
  const more = members.length - mostVariants
  return [paragraph('One of:'), list([...items, ...(more > 0 ? [`${more} more`] : [])])]
}
