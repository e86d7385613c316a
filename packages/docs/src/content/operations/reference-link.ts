import { asString, member, type Operation, valueAt } from '@concord-api/model'

import { wellFormed } from '../../well-formed.ts'
import { type Inline, link } from '../tree.ts'
import type { WritingContext } from './operation-context.ts'

/** A link to an operation in the reference: Redoc takes an `operationId` there, and goes to the place it has. */
export function referenceLink({ api, folder, hasPage }: WritingContext, { pointer }: Operation, text: string): Inline {
  if (!hasPage(`${folder}/reference`)) return text
  const id = asString(member(valueAt(api.document, pointer), 'operationId'))
  return link(`/${folder}/reference/${id === undefined ? '' : `#operation/${encoded(id)}`}`, text)
}

function encoded(id: string): string {
  return encodeURIComponent(wellFormed(id))
}
