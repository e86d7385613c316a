import type { Operation, Parameter } from '@concord-api/model'
import type { RootContent } from 'mdast'

import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { operationLink } from '../links.ts'
import { documentLine } from '../markdown/document-text.ts'
import { code, heading, type Inline, mono, paragraph, table } from '../tree.ts'
import { requestTarget, serverUrl } from '../wire/request.ts'
import { placeText } from './place-text.ts'

/** Which version a request is for, and what is on its way out. */
export const versioning: Guide = {
  slug: 'versioning',
  kind: 'guide',
  section: ['Guides'],
  label: 'Versioning',
  title: () => 'Versioning and deprecation',
  description: ({ api }) =>
    `How requests say which version of the ${api.title} they are for, and what is on its way out.`,
  applies: ({ api, wire }) =>
    (wire?.versioning !== undefined && wire.versioning.in !== 'none') ||
    wire?.deprecation !== undefined ||
    api.operations.some(isOnItsWayOut),
  write: (context) => [...version(context), ...deprecated(context)],
}

const isOnItsWayOut = (operation: Operation): boolean =>
  operation.deprecated || operation.parameters.some((parameter) => parameter.deprecated)

/** What says the version, for a table and for a sentence. */
export function versionText({ wire }: GuideContext): Inline {
  const declared = wire?.versioning
  if (declared === undefined || declared.in === 'none') return undefined
  const { name = '', value } = declared
  if (declared.in === 'path') return ['The address has it', value === undefined ? '' : [': ', mono(value)]]
  const shown =
    value === undefined ? mono(name) : mono(declared.in === 'query' ? `${name}=${value}` : `${name}: ${value}`)
  return [declared.in === 'query' ? 'The query has it: ' : 'A header has it: ', shown]
}

function version(context: GuideContext): RootContent[] {
  const text = versionText(context)
  const { wire, api, methods, client } = context
  const declared = wire?.versioning
  if (text === undefined || declared === undefined) return []
  const [method] = methods
  const sent = declared.in === 'query' && declared.value !== undefined ? { [declared.name ?? '']: declared.value } : {}
  return [
    heading(2, 'The version of a request'),
    paragraph(
      'These pages are about version ',
      mono(api.version),
      '. Each request says which version it is for. ',
      text,
      '.',
    ),
    ...(method === undefined
      ? []
      : [
          code(
            'http',
            [
              `${method.operation.method} ${requestTarget(context, method, sent)} HTTP/1.1`,
              `Host: ${serverUrl(context).host}`,
              ...(declared.in === 'header' ? [`${declared.name}: ${declared.value ?? api.version}`] : []),
            ].join('\n'),
          ),
        ]),
    ...(client === undefined || !clientSendsIt(context)
      ? []
      : [paragraph('The client sends it by itself: it is made for one version.')]),
  ]
}

function clientSendsIt({ methods, wire }: GuideContext): boolean {
  if (wire?.versioning?.in === 'path') return true
  const name = wire?.versioning?.name ?? ''
  return wire?.versioning?.in === 'query' && methods.some(({ fixed }) => Object.hasOwn(fixed, name))
}

function deprecated(context: GuideContext): RootContent[] {
  const { api, wire } = context
  const operations = api.operations.filter((operation) => operation.deprecated)
  const parameters = new Map<string, { parameter: Parameter; operation: Operation }>()
  for (const operation of api.operations) {
    for (const parameter of operation.parameters) {
      if (parameter.deprecated && !parameters.has(parameter.pointer))
        parameters.set(parameter.pointer, { parameter, operation })
    }
  }
  const places = wire?.deprecation
  if (operations.length + parameters.size === 0 && places === undefined) return []
  return [
    heading(2, 'What is on its way out'),
    ...(places === undefined
      ? []
      : [
          paragraph(
            'An operation that is going to be removed says so in its answers',
            places.deprecated === undefined
              ? ''
              : [': ', placeText(places.deprecated), ' has when it was deprecated (RFC 9745)'],
            places.sunset === undefined
              ? ''
              : [
                  places.deprecated === undefined ? ': ' : ', ',
                  placeText(places.sunset),
                  ' when it will be gone (RFC 8594)',
                ],
            '.',
          ),
        ]),
    ...(operations.length + parameters.size === 0 ? [paragraph('Nothing is, at present.')] : []),
    ...table(
      ['Operation', 'What is said of it'],
      operations.map((operation) => [
        operationLink(context, operation),
        documentLine(operation.description ?? operation.summary),
      ]),
    ),
    ...table(
      ['Parameter', 'Operation', 'What is said of it'],
      [...parameters.values()].map(({ parameter, operation }) => [
        mono(parameter.name),
        operationLink(context, operation),
        documentLine(parameter.description),
      ]),
    ),
  ]
}
