import type { Operation } from '@concord-api/model'
import type { RootContent } from 'mdast'

import type { Page } from '../../page.ts'
import { documentText } from '../markdown/document-text.ts'
import { code, heading, inline, mono, paragraph, strong } from '../tree.ts'
import { cutLines } from './example-block.ts'
import { credentialsSection, notesSection } from './notes-section.ts'
import { groupTitle } from './operation-groups.ts'
import type { WritingContext } from './operation-context.ts'
import { referenceLink } from './reference-link.ts'
import { bodySection, parametersSection } from './request-section.ts'
import { errorsSection, successSection } from './responses-section.ts'
import { cut, shortPlainText } from './short-text.ts'

/** The page of one operation. */
export function operationPage(context: WritingContext, operation: Operation): Page {
  const { api, paths, source } = context
  const title = operationTitle(operation)
  return {
    path: paths.get(operation) ?? '',
    kind: 'operation',
    title,
    description: shortPlainText(operation.description) || `${operation.method} ${operation.path} of ${api.title}.`,
    api: api.name,
    section: ['Operations', groupTitle(operation)],
    label: title.length > 40 ? cut(title, 40) : undefined,
    method: operation.method,
    body: { type: 'root', children: content(context, operation) },
    source: source?.(operation),
  }
}

/** Plain text on one line. */
export function operationTitle({ summary, id }: Operation): string {
  return (summary ?? '').replace(/\s+/g, ' ').trim() || id
}

function content(context: WritingContext, operation: Operation): RootContent[] {
  return [
    // The identifier is what programs and people who know the document search for.
    paragraph(strong(mono(`${operation.method} ${operation.path}`)), ' · ', mono(operation.id)),
    ...(operation.deprecated
      ? [
          {
            type: 'blockquote' as const,
            children: [paragraph(strong('Deprecated.'), ' Do not begin to use it.') as never],
          },
        ]
      : []),
    ...documentText(operation.description),
    ...notesSection(context, operation),
    ...samplesSection(context, operation),
    ...credentialsSection(context, operation),
    ...parametersSection(context, operation),
    ...bodySection(context, operation),
    ...successSection(context, operation),
    ...errorsSection(context, operation),
    ...inReference(context, operation),
  ]
}

function samplesSection({ samples }: WritingContext, operation: Operation): RootContent[] {
  const found = samples(operation)
  if (found === undefined) return []
  return [
    heading(2, 'Samples'),
    heading(3, 'curl'),
    code('sh', cutLines(found.curl)),
    ...(found.typescript === undefined
      ? []
      : [heading(3, 'TypeScript'), code('ts', cutLines(found.typescript.trimEnd()))]),
  ]
}

function inReference(context: WritingContext, operation: Operation): RootContent[] {
  if (!context.hasPage(`${context.folder}/reference`)) return []
  return [
    paragraph(
      inline('All there is to it, with every property: ', referenceLink(context, operation, 'in the reference'), '.'),
    ),
  ]
}
