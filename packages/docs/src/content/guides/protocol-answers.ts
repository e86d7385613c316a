import type { ProtocolCause } from '@concord-api/model'
import type { RootContent } from 'mdast'

import type { GuideContext } from '../guide-context.ts'
import { heading, paragraph, table } from '../tree.ts'
import { answerText } from '../wire/answer.ts'

const causes: Readonly<Record<ProtocolCause, string>> = {
  unknownPath: 'There is nothing at the address.',
  methodNotAllowed: 'The address has no such method.',
  notImplemented: 'The server does not know the method at all.',
  notAcceptable: 'The API has nothing of a type that the request accepts.',
  malformedBody: 'The body cannot be read.',
  unsupportedMediaType: 'The body is of a type that the API does not take.',
  contentTooLarge: 'The body is too large.',
  insecure: 'The request did not come over HTTPS.',
}

/** What is answered before an operation has seen the request, or because it cannot be what it asks for. */
export function protocolAnswers(context: GuideContext): RootContent[] {
  const { wire } = context
  if (wire === undefined) return []
  const rows = (Object.keys(causes) as ProtocolCause[]).flatMap((cause) => {
    const answer = wire.protocol[cause]
    return answer === undefined ? [] : [[causes[cause], answerText(context, answer)]]
  })
  const invalid =
    wire.validation === undefined
      ? []
      : [['A parameter or a property is not what the document says.', answerText(context, wire.validation)]]
  if (rows.length + invalid.length === 0) return []
  return [
    heading(2, 'Requests that cannot be served'),
    paragraph('Whatever the operation, a request that is wrong in itself is answered like this:'),
    ...table(['The request', 'Answer'], [...invalid, ...rows]),
  ]
}
