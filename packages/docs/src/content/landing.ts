import type { RootContent } from 'mdast'

import type { Page } from '../page.ts'
import { firstCall } from './client/first-call.ts'
import { credentialVariables } from './client-code/credential-variables.ts'
import { clientModule } from './client-code/client-module.ts'
import { authOptions, credentialsFor } from './client-code/credentials.ts'
import { sampleCall } from './client-code/sample-call.ts'
import type { GuideContext } from './guide-context.ts'
import { requestOnWire } from './guides/credential-on-wire.ts'
import { guideLink } from './links.ts'
import { summaryOf } from './overview.ts'
import { counted } from './people.ts'
import { statusOf } from './release-status.ts'
import type { SiteContent } from './site-content.ts'
import { code, heading, type Inline, link, paragraph, strong } from './tree.ts'

/** The page that leads to each API. */
export function landingPage(
  { title, rules, reviewRules, conventions }: SiteContent,
  contexts: readonly GuideContext[],
): Page {
  const names = contexts.map(({ api }) => api.title)
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names
  const others: Inline[] = [
    ...(rules.length === 0 ? [] : [link('/rules/', 'The rules these APIs keep to')]),
    ...(reviewRules.length === 0 ? [] : [link('/review/', 'the changes a review tells')]),
    ...(conventions.length === 0 ? [] : [link('/conventions/', 'the conventions they declare')]),
  ]
  const children: RootContent[] = [
    ...contexts.flatMap(card),
    ...(others.length === 0
      ? []
      : [
          heading(2, 'How they are made'),
          paragraph(
            others.flatMap((item, index) => [betweenAt(index, others.length), item]),
            '.',
          ),
        ]),
  ]
  return {
    path: '',
    kind: 'landing',
    title,
    description: `Guides, reference and clients: ${shown.join(', ')}.`,
    api: undefined,
    section: [],
    label: undefined,
    method: undefined,
    body: { type: 'root', children },
    source: undefined,
  }
}

function card(context: GuideContext): RootContent[] {
  const { api, site } = context
  const summary = summaryOf(context)
  const links: Inline[] = [
    link(context.address(''), 'Overview'),
    ...(['authentication', 'errors', 'client', 'changelog'] as const).flatMap((slug) =>
      context.has(slug) ? [guideLink(context, slug, slug.charAt(0).toUpperCase() + slug.slice(1))] : [],
    ),
    link(`/${site.folder}/reference/`, 'Reference'),
  ]
  return [
    heading(2, link(context.address(''), api.title)),
    paragraph(strong(api.version), ` · ${statusOf(api)} · ${counted(api.operations.length, 'operation')}`),
    ...(summary === '' ? [] : [paragraph(summary)]),
    ...quickStart(context),
    paragraph(links.flatMap((item, index) => (index === 0 ? [item] : [' · ', item]))),
  ]
}

/** Four lines that give an answer: with the client, or as a request where there is none. */
function quickStart(context: GuideContext): RootContent[] {
  const { client, site } = context
  const called = firstCall(context)
  if (called === undefined) return []
  const curl = site.curl?.(called.operation)
  if (client === undefined && curl !== undefined) return [code('sh', curl)]
  const credentials = credentialsFor(context, called.operation)
  if (client === undefined) {
    return [code('http', requestOnWire(context, called, credentials))]
  }
  const call = `const result = await ${sampleCall(context, called)}\nconsole.log(result)`
  return [code('ts', `${madeInTwoLines(context, client.packageName, credentials)}\n${call}`)]
}

const widest = 110

/** The client, in two lines; what its credentials are read from is a comment where it is too long for an option. */
function madeInTwoLines(
  context: GuideContext,
  packageName: string,
  credentials: ReturnType<typeof credentialsFor>,
): string {
  const given = clientModule(context, packageName, authOptions(context, credentials))
  const [imported = '', , ...made] = given.split('\n')
  const line = made
    .map((text) => text.trim())
    .join(' ')
    .replaceAll('({ ', '({ ')
    .replaceAll(', }', ' }')
  const variables = credentials.flatMap((credential) => credentialVariables(context, credential))
  if (line.length <= widest || !variables.every(({ declared }) => declared)) return `${imported}\n${line}`
  const names = variables.map(({ variable }) => variable.replaceAll(/\s+/g, ' ')).join(', ')
  return `${imported}\nconst api = ${context.surface.factory}() // with ${names}`
}

/** What stands before a member of a list in a sentence. */
function betweenAt(index: number, length: number): string {
  if (index === 0) return ''
  return index < length - 1 ? ', ' : ', and '
}
