import { type RateLimit, rateLimitStatuses } from '@concord-api/model'
import type { RootContent } from 'mdast'

import { clientModule } from '../client-code/client-module.ts'
import { Code } from '../client-code/literal.ts'
import { exportOf } from '../client-code/names.ts'
import type { Guide } from '../guide.ts'
import type { GuideContext } from '../guide-context.ts'
import { operationLinks } from '../links.ts'
import { durationText, quotaText } from '../people.ts'
import { code, heading, type Inline, joined, list, mono, paragraph, table } from '../tree.ts'
import { answerOnWire, exampleOf, statusTitle } from '../wire/answer.ts'
import { answersFor } from '../wire/documented-answers.ts'
import { sampleValue } from '../wire/sample-value.ts'

/** How much may be asked, and what is asked again. */
export const rateLimits: Guide = {
  slug: 'rate-limits',
  kind: 'guide',
  section: ['Guides'],
  title: () => 'Rate limits and retries',
  description: ({ api }) => `How many requests the ${api.title} takes, and what is sent again after a failure.`,
  applies: ({ wire, client, answers }) => wire?.rateLimit !== undefined || client !== undefined || answers.has('429'),
  write: (context) => [...limitSection(context), ...idempotency(context), ...retries(context), ...pacing(context)],
}

const scopes = {
  address: 'address',
  application: 'application',
  credential: 'credential',
  token: 'token',
  user: 'user',
} as const

/** `300 requests a minute for each credential`. */
export function quotaSentence({ quota, window, scope }: RateLimit): string | undefined {
  if (quota === undefined) return undefined
  const amount = window === undefined ? `${quota} requests` : quotaText(quota, window)
  return `${amount}${scopeText(scope)}`
}

function scopeText(scope: RateLimit['scope']): string {
  const each = [scope ?? []].flat().map((name) => scopes[name])
  if (each.length === 0) return ''
  return ` for each ${each.length === 1 ? each[0] : `${each.slice(0, -1).join(', ')} or ${each.at(-1)}`}`
}

function limitSection(context: GuideContext): RootContent[] {
  const { wire } = context
  const limit = wire?.rateLimit
  const statuses = limit === undefined ? [429] : rateLimitStatuses({ rateLimit: limit })
  const documented = statuses.some((status) => context.answers.has(String(status)))
  if (limit === undefined && !documented) return []
  const amount = limit === undefined ? undefined : quotaSentence(limit)
  const scope = limit?.scope === undefined ? '' : `, counted${scopeText(limit.scope)}`
  return [
    heading(2, 'The limit'),
    paragraph(
      amount === undefined ? `The number of requests is limited${scope}.` : `The limit is ${amount}.`,
      ' One too many is answered with ',
      joined(
        statuses.map((status) => mono(statusTitle(status))),
        'or',
      ),
      ': nothing was done, so it can be sent again once there is room.',
    ),
    ...headers(limit),
    ...limited(context, statuses),
  ]
}

function headers(limit: RateLimit | undefined): RootContent[] {
  if (limit === undefined) return []
  const { reset } = limit
  const unit = { 'delta-seconds': 'in how many seconds', 'epoch-seconds': 'when, in seconds since 1970,' }
  const rows: (Inline[] | undefined)[] = [
    limit.limit && [mono(limit.limit.at), 'how many requests there are in a window'],
    limit.remaining && [mono(limit.remaining.at), 'how many are left of them'],
    reset && [
      mono(reset.at),
      `${unit[reset.unit]} the window ends${reset.on === 'limited' ? '; only on an answer to one too many' : ''}`,
    ],
    limit.retryAfter && [mono(limit.retryAfter.at), 'how long to wait after one too many'],
    limit.fields === 'ietf'
      ? [mono('RateLimit'), 'what is left, and for how long (the structured field of the IETF draft)']
      : undefined,
  ]
  return table(
    ['Header', 'Says'],
    rows.filter((row) => row !== undefined),
  )
}

/** What the answer to one request too many looks like, with the headers that say when there is room. */
function limited(context: GuideContext, statuses: readonly number[]): RootContent[] {
  const [status] = statuses
  if (status === undefined) return []
  const example = exampleOf(context, { status, outcome: undefined, code: undefined })
  if (example === undefined) return []
  return [code('http', withHeaders(context, status, answerOnWire(status, example)))]
}

/** An answer with those of the limit's headers of which the document has an example. Nothing is left in it. */
function withHeaders({ api, answers, wire }: GuideContext, status: number, text: string): string {
  const { limit, remaining, reset, retryAfter = { at: 'Retry-After' } } = wire?.rateLimit ?? {}
  const [documented] = answersFor(answers, status)
  const lines = [limit, remaining, reset, retryAfter].flatMap((place) => {
    const header = documented?.response.headers.find(({ name }) => name.toLowerCase() === place?.at.toLowerCase())
    const value = header && (place === remaining ? 0 : sampleValue(api, header))
    return header === undefined || value === undefined ? [] : [`\n${header.name}: ${String(value)}`]
  })
  return text.replace('\n', () => `${lines.join('')}\n`)
}

function idempotency({ wire }: GuideContext): RootContent[] {
  const declared = wire?.idempotency
  if (declared === undefined) return []
  const { send, methods, expiry } = declared
  return [
    heading(2, 'Idempotency keys'),
    paragraph(
      'With a key of your own in ',
      mono(send.name),
      ' a request is done once, however often it is sent',
      methods === undefined ? undefined : [' (', joined(methods.map((method) => mono(method))), ')'],
      '.',
      expiry === undefined ? undefined : ` A key is remembered for ${durationText(expiry)}.`,
    ),
  ]
}

function retries(context: GuideContext): RootContent[] {
  const { api, client, wire } = context
  if (client === undefined) return []
  const statuses = wire?.rateLimit === undefined ? [429] : rateLimitStatuses(wire)
  const keyed = new Set(wire?.idempotency?.send.in === 'header' ? (wire.idempotency.methods ?? ['POST', 'PATCH']) : [])
  const once = api.operations.filter(({ idempotent, method }) => !idempotent && !keyed.has(method))
  const wait = [
    ...(wire?.rateLimit?.retryAfter === undefined ? ['Retry-After'] : [wire.rateLimit.retryAfter.at]),
    ...(wire?.rateLimit?.reset === undefined ? [] : [wire.rateLimit.reset.at]),
  ]
  return [
    heading(2, 'What the client sends again'),
    list([
      [
        'After ',
        joined(
          statuses.map((status) => mono(String(status))),
          'or',
        ),
        ' every request, because nothing was done.',
      ],
      [
        'After ',
        joined(
          ['408', '425', '500', '502', '503', '504'].filter((status) => !statuses.includes(Number(status))).map(mono),
          'or',
        ),
        ', and where the connection broke, only what does no harm when it is done twice.',
      ],
      'After any other answer, nothing.',
    ]),
    paragraph(
      once.length === 0
        ? 'Every operation does no harm when it is done twice.'
        : [
            'These change something each time, so they are sent again only where nothing was done: ',
            operationLinks(context, once),
            '.',
          ],
      keyed.size === 0
        ? undefined
        : [
            ' The client gives each ',
            joined(
              [...keyed].map((method) => mono(method)),
              'or',
            ),
            ' a key, the same with every try.',
          ],
    ),
    paragraph(
      'It waits for as long as ',
      joined(wait.map(mono), 'or'),
      ' asks for, otherwise for a random time that grows from half a second to eight.',
    ),
    paragraph('These options of a client change that; the first three of them are options of a call, too:'),
    ...table(
      ['Option', 'Default', 'Means'],
      [
        [mono('retries'), '2', 'How often a request is sent again.'],
        [mono('timeout'), '1 minute', 'How long one try may take, in milliseconds.'],
        [mono('totalTimeout'), 'none', 'How long a call may take with all its tries and waits, in milliseconds.'],
        [
          mono('maxWait'),
          '1 minute',
          'The longest wait between two tries, in milliseconds. Who is asked for a longer one fails at once.',
        ],
        [mono('retryBudget'), '60', 'How often all calls of the client together may send again, a minute.'],
        [mono('onRetry'), 'none', 'Told before each wait for another try.'],
      ],
    ),
    code('ts', clientModule(context, client.packageName, retryOptions)),
  ]
}

const retryOptions = {
  retries: 4,
  totalTimeout: new Code('30_000'),
  onRetry: new Code('({ operation, attempt, wait }) => console.warn(operation, attempt, wait)'),
}

function pacing(context: GuideContext): RootContent[] {
  const { client, surface, wire } = context
  const limit = wire?.rateLimit
  if (client === undefined || limit === undefined) return []
  const name = exportOf(surface, 'pacing')
  const told =
    limit.remaining === undefined && limit.fields === undefined
      ? 'nothing after one request too many until there is room again.'
      : 'nothing while the API says that nothing is left.'
  return [
    heading(2, 'Staying below the limit'),
    paragraph(
      'With ',
      mono('pacing'),
      limit.quota === undefined || limit.window === undefined
        ? ` a client sends ${told}`
        : ` a client sends no more than ${quotaText(limit.quota, limit.window)}, and ${told}`,
      ' Calls that have to wait go out as soon as there is room:',
    ),
    code('ts', clientModule(context, client.packageName, { pace: new Code(name) }, [name])),
    paragraph(
      'It counts what this client sends. Whoever else uses the same credential is known by the headers of the answers only.',
    ),
  ]
}
