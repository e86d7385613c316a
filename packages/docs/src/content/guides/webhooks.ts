import type { Webhooks } from '@concord-api/model'
import type { RootContent } from 'mdast'

import { importOf } from '../client-code/client-module.ts'
import { fromEnvironment } from '../client-code/credentials.ts'
import { exportOf } from '../client-code/names.ts'
import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { documentLine, documentText } from '../markdown/document-text.ts'
import { durationText } from '../people.ts'
import { code, heading, type Inline, list, mono, paragraph, table } from '../tree.ts'
import { shortened } from '../wire/answer.ts'
import { sampleValue } from '../wire/sample-value.ts'
import { eventExamples, type WebhookEvent, webhookEvents } from '../wire/webhook-events.ts'
import { placeText } from './place-text.ts'

/** What the API tells by itself. */
export const webhooks: Guide = {
  slug: 'webhooks',
  kind: 'guide',
  section: ['Guides'],
  title: () => 'Webhooks',
  description: ({ api }) => `The events that the ${api.title} delivers, and how to check that they come from it.`,
  applies: ({ api, wire }) => wire?.webhooks !== undefined || webhookEvents(api).length > 0,
  write: (context) => {
    const events = webhookEvents(context.api)
    return [
      paragraph('The API sends a request to an address of yours when something happens.'),
      ...overview(events),
      ...delivery(context, events),
      ...signature(context),
      ...(events.length === 0 ? [] : [heading(2, 'Events')]),
      ...events.flatMap((event) => aboutEvent(context, event)),
    ]
  },
}

function overview(events: readonly WebhookEvent[]): RootContent[] {
  return table(
    ['Event', 'When'],
    events.map(({ name, summary, description }) => [mono(name), documentLine(summary ?? description)]),
  )
}

const promises = {
  'at-least-once':
    'A delivery may come more than once: keep the ids of those you have handled, and skip what you know.',
  'at-most-once': 'A delivery that gets lost does not come again: do not depend on having seen them all.',
}

function delivery({ wire }: GuideContext, events: readonly WebhookEvent[]): RootContent[] {
  const declared = wire?.webhooks
  const headers = new Map(events.flatMap((event) => event.headers.map((header) => [header.name, header] as const)))
  const answers = new Map(events.flatMap((event) => event.answers.map((answer) => [answer.status, answer] as const)))
  const type = placeText(declared?.type)
  return [
    heading(2, 'Deliveries'),
    ...(declared?.delivery === undefined ? [] : [paragraph(promises[declared.delivery])]),
    ...(type === undefined ? [] : [paragraph('Which event it is stands in ', type, '.')]),
    ...table(
      ['Header', 'Holds'],
      [...headers.values()].map(({ name, description }) => [mono(name), documentLine(description)]),
    ),
    ...table(
      ['Your answer', 'Means'],
      [...answers.values()].map(({ status, description }) => [mono(status), documentLine(description)]),
    ),
  ]
}

const algorithms = { ed25519: 'Ed25519', 'hmac-sha256': 'HMAC with SHA-256', 'hmac-sha512': 'HMAC with SHA-512' }

function signature({ api, client, surface, wire }: GuideContext): RootContent[] {
  const declared = wire?.webhooks?.signature
  if (declared === undefined) return []
  const isSecret = declared.algorithm !== 'ed25519'
  const name = api.name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()
  const variable = fromEnvironment(`${name}_WEBHOOK_${isSecret ? 'SECRET' : 'PUBLIC_KEY'}`)
  const error = exportOf(surface, 'WebhookError')
  return [
    heading(2, 'The signature'),
    paragraph(
      'Anyone can send a request to your address, so check the signature of each. It is in the header ',
      mono(declared.header),
      `: ${algorithms[declared.algorithm]}, `,
      isSecret ? 'with a secret that you share with the API.' : 'to be checked with the public key of the API.',
    ),
    list(signatureFacts(declared)),
    ...(client === undefined
      ? []
      : [
          paragraph('The client checks all that and gives the event. It needs the body as the text that came:'),
          code(
            'ts',
            [
              importOf(client.packageName, ['readWebhook', error]),
              '',
              'export async function receive(request: Request): Promise<Response> {',
              '  try {',
              '    const event = await readWebhook({',
              '      headers: request.headers,',
              '      body: await request.text(),',
              `      ${isSecret ? 'secret' : 'publicKey'}: ${variable},`,
              '    })',
              '    console.log(event.type, event.id, event.payload)',
              '    return new Response(null, { status: 204 })',
              '  } catch (error) {',
              `    if (error instanceof ${error}) return new Response(null, { status: 400 })`,
              '    throw error',
              '  }',
              '}',
            ].join('\n'),
          ),
        ]),
  ]
}

function signatureFacts(declared: NonNullable<Webhooks['signature']>): Inline[] {
  const { signed, encoding, prefix, tolerance, id, timestamp } = declared
  const parts = [
    ...(id === undefined ? [] : [[mono('{id}'), ' is the header ', mono(id)] as Inline]),
    ...(timestamp === undefined ? [] : [[mono('{timestamp}'), ' is the header ', mono(timestamp)] as Inline]),
    [mono('{body}'), ' is the body as it came'] as Inline,
  ]
  return [
    [
      'What is signed is ',
      mono(signed),
      ': ',
      parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part])),
      '.',
    ],
    [
      `The signature is written in ${encoding === 'hex' ? 'hexadecimal' : 'Base64'}`,
      prefix === undefined ? '' : [', after ', mono(prefix)],
      '. A header may hold several, with spaces between: one that is right is enough.',
    ],
    ...(tolerance === undefined
      ? []
      : [`Refuse what is more than ${durationText(tolerance)} old, so that nobody can send it again.`]),
  ]
}

function aboutEvent({ api }: GuideContext, event: WebhookEvent): RootContent[] {
  const [documented] = eventExamples(api, event)
  const [content] = event.content
  const example = documented ?? (content && sampleValue(api, content))
  return [
    heading(3, event.name),
    ...documentText(event.description ?? event.summary, 4),
    ...(example === undefined ? [] : [code('json', shortened(JSON.stringify(example, null, 2)))]),
  ]
}
