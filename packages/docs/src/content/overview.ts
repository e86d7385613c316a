import { asArray, asObject, asString, isObject } from '@concord-api/model'
import type { RootContent } from 'mdast'

import { isSafeLink } from '../safe-document/safe-url.ts'
import { firstParagraph } from './plain-text.ts'
import type { Guide } from './guide.ts'
import type { GuideContext } from './guide-context.ts'
import { schemeKind } from './guides/credential-on-wire.ts'
import { styleTitles, usedStrategies } from './guides/pagination.ts'
import { quotaSentence } from './guides/rate-limits.ts'
import { versionText } from './guides/versioning.ts'
import { webhookEvents } from './wire/webhook-events.ts'
import { guideLink, operationLink } from './links.ts'
import { documentLine, documentText } from './markdown/document-text.ts'
import { counted } from './people.ts'
import { statusOf } from './release-status.ts'
import { heading, type Inline, joined, link, list, mono, paragraph, table } from './tree.ts'
import { infoOf } from './wire/answer.ts'

/** What an API is, at a glance. */
export const overview: Guide = {
  slug: '',
  kind: 'overview',
  section: [],
  label: 'Overview',
  title: ({ api }) => api.title,
  description: (context) => summaryOf(context) || `The ${context.api.title}.`,
  applies: () => true,
  write: (context) => [
    ...summary(context),
    ...facts(context),
    ...documentText(context.api.description, 2),
    ...groups(context),
    ...more(context),
  ],
}

/** One sentence or a paragraph of plain text about an API; empty where its document says nothing. */
export function summaryOf(context: GuideContext): string {
  return asString(infoOf(context)['summary']) ?? firstParagraph(context.api.description ?? '', 280)
}

function summary(context: GuideContext): RootContent[] {
  const text = asString(infoOf(context)['summary'])
  return text === undefined ? [] : [paragraph(text)]
}

function facts(context: GuideContext): RootContent[] {
  const { api, wire } = context
  const servers = api.servers.map(({ url, description }): Inline => [
    mono(url),
    description === undefined ? '' : [': ', documentLine(description)],
  ])
  const schemes = [...new Set([...api.securitySchemes.values()].map(schemeKind))]
  const strategies = [...new Set(usedStrategies(context).map(({ strategy }) => styleTitles[strategy.style]))]
  const limit = wire?.rateLimit
  const events = webhookEvents(api).length
  const rows: (Inline[] | undefined)[] = [
    servers.length === 0
      ? undefined
      : ['Address', servers.flatMap((server, index) => (index === 0 ? [server] : [', ', server]))],
    ['Version', [api.version, ` (${statusOf(api)})`]],
    schemes.length === 0 ? undefined : ['Authentication', guideLink(context, 'authentication', schemes.join(', '))],
    wire === undefined
      ? undefined
      : [
          'Style',
          [
            wire.style === 'rpc' ? 'Actions (RPC)' : 'Resources',
            wire.hypermedia === undefined ? '' : ' with links (HAL)',
          ],
        ],
    strategies.length === 0 ? undefined : ['Pagination', guideLink(context, 'pagination', strategies.join(', '))],
    context.has('errors') ? ['Errors', guideLink(context, 'errors', errorStyle(context))] : undefined,
    limit === undefined
      ? undefined
      : [
          'Rate limit',
          guideLink(context, 'rate-limits', quotaSentence(limit) ?? 'Limited; answers say when there is room'),
        ],
    versionText(context) === undefined
      ? undefined
      : ['Versioning', guideLink(context, 'versioning', versionText(context))],
    events === 0 ? undefined : ['Webhooks', guideLink(context, 'webhooks', counted(events, 'event'))],
    context.client === undefined
      ? undefined
      : ['Client', guideLink(context, 'client', mono(context.client.packageName))],
  ]
  return table(
    ['At a glance', 'Of this API'],
    rows.filter((row) => row !== undefined),
  )
}

function errorStyle({ wire }: GuideContext): string {
  if (wire?.outcome !== undefined) return 'An outcome in the body'
  const types = new Set(wire?.errors.flatMap(({ mediaType }) => mediaType ?? []))
  return types.has('application/problem+json') ? 'Problem details (RFC 9457)' : 'A status of HTTP and a body'
}

const mostOfGroup = 12

/** The operations by what they work on, or by their tags where the document has those. */
function groups(context: GuideContext): RootContent[] {
  const { api, surface } = context
  if (surface.groups.length === 0) return []
  const tags = new Map(
    asArray(api.document['tags'])
      .filter(isObject)
      .map((tag) => [String(tag['name']), asString(tag['description'])] as const),
  )
  const byTag = new Map<string, (typeof api.operations)[number][]>()
  for (const operation of api.operations) {
    const name = operation.tags[0] ?? operation.resource
    byTag.set(name, [...(byTag.get(name) ?? []), operation])
  }
  const sections = [...byTag].map(([name, operations]): RootContent[] => [
    heading(3, name === '' ? 'Others' : name),
    ...(tags.get(name) === undefined ? [] : [paragraph(documentLine(tags.get(name)))]),
    ...table(
      ['Operation', 'What it does'],
      operations
        .slice(0, mostOfGroup)
        .map((operation) => [operationLink(context, operation), documentLine(operation.summary)]),
    ),
    ...(operations.length > mostOfGroup ? [paragraph(`And ${operations.length - mostOfGroup} more.`)] : []),
  ])
  return [heading(2, 'Operations'), ...sections.flat()]
}

function more(context: GuideContext): RootContent[] {
  const { api, site } = context
  const info = infoOf(context)
  const external = asObject(api.document['externalDocs'])
  const url = asString(external['url'])
  const items: (Inline | undefined)[] = [
    [link(`/${site.folder}/reference/`, 'Full reference'), ', everything on one page'],
    [
      'The OpenAPI document as ',
      link(`/${site.folder}/openapi.json`, 'JSON'),
      ' and ',
      link(`/${site.folder}/openapi.yaml`, 'YAML'),
    ],
    context.has('changelog') ? guideLink(context, 'changelog', 'What has changed') : undefined,
    context.has('sandbox') ? [guideLink(context, 'sandbox', 'A sandbox'), ' to try it with'] : undefined,
    url === undefined ? undefined : webLink(url, asString(external['description']) ?? url),
    contactText(asObject(info['contact'])),
    licenceText(asObject(info['license'])),
    asString(info['termsOfService']) === undefined
      ? undefined
      : webLink(String(info['termsOfService']), 'Terms of service'),
  ]
  return [heading(2, 'More'), list(items.filter((item) => item !== undefined))]
}

/** A link of the document's, where it leads to the web; its text otherwise. */
function webLink(url: string, text: string): Inline {
  return /^https?:\/\//i.test(url) && isSafeLink(url) ? link(url, text) : text
}

function contactText(contact: ReturnType<typeof asObject>): Inline {
  const [name, url, email] = ['name', 'url', 'email'].map((key) => asString(contact[key]))
  const parts = [
    url === undefined ? name : webLink(url, name ?? url),
    email === undefined || !/^[^\s@:]+@[^\s@:]+$/.test(email) ? undefined : link(`mailto:${email}`, email),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : ['Contact: ', joined(parts, 'or')]
}

function licenceText(licence: ReturnType<typeof asObject>): Inline {
  const [name, url] = ['name', 'url'].map((key) => asString(licence[key]))
  if (name === undefined) return undefined
  return ['Licence: ', url === undefined ? name : webLink(url, name)]
}
