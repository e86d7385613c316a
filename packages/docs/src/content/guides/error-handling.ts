import type { Failure, Method } from '@concord-api/surface'
import { jsonLiteral } from '@concord-api/samples'
import type { RootContent } from 'mdast'

import { clientIntro } from '../client/client-intro.ts'
import { importOf } from '../client-code/client-module.ts'
import { exportOf } from '../client-code/names.ts'
import { sampleCall } from '../client-code/sample-call.ts'
import type { GuideContext } from '../guide-context.ts'
import { code, heading, type Inline, mono, paragraph, table } from '../tree.ts'

/** How a caller of the client tells failures apart. */
export function handlingErrors(context: GuideContext): RootContent[] {
  const { client, methods, surface } = context
  const sample = sampleFailure(methods)
  if (client === undefined || sample === undefined) return []
  const { method, failure } = sample
  const call = sampleCall(context, method, {}, '  ')
  const result = sampleCall(context, method)
  return [
    heading(2, 'In the client'),
    ...clientIntro(context, method),
    paragraph('A call rejects with an error of the class for its answer. ', mono('body'), ' is typed:'),
    code(
      'ts',
      [
        importOf(client.packageName, [failure.error]),
        '',
        'try {',
        `  await ${call}`,
        '} catch (error) {',
        `  if (!(error instanceof ${failure.error})) throw error`,
        `  console.error(error.message, error.body)`,
        '}',
      ].join('\n'),
    ),
    paragraph(
      'Where failing is part of the plan, ',
      mono('.result()'),
      ' never rejects, and knows the documented errors of the operation:',
    ),
    code(
      'ts',
      [
        ...(narrowsByClass(context, failure) ? [importOf(client.packageName, [failure.error]), ''] : []),
        `const result = await ${result}.result()`,
        'if (result.ok) console.log(result.data)',
        `else if (${narrowed(context, failure)}) console.error(result.error.body)`,
        'else throw result.error',
      ].join('\n'),
    ),
    paragraph('Every error with an answer is an ', mono(exportOf(surface, 'ApiError')), ' with these properties:'),
    ...properties(context),
  ]
}

/** A failure that a caller is likely to handle: one that its body decides, of a call that writes. */
function sampleFailure(methods: readonly Method[]): { method: Method; failure: Failure } | undefined {
  const wanted = ['409', '422', '400', '404', '403']
  const rank = ({ status, details }: Failure): number => {
    if (details?.code !== undefined) return -2
    if (details !== undefined) return -1
    const index = wanted.indexOf(status)
    return index < 0 ? wanted.length : index
  }
  const candidates = methods.flatMap((method) => method.failures.map((failure) => ({ method, failure })))
  const reads = ({ method }: { method: Method }): number => (method.body === undefined ? 1 : 0)
  return candidates.toSorted((a, b) => rank(a.failure) - rank(b.failure) || reads(a) - reads(b))[0]
}

function narrowsByClass({ surface }: GuideContext, { status, error }: Failure): boolean {
  const outcome = surface.errors.find(({ name }) => name === error)?.outcome
  return outcome === undefined && !/^\d+$/.test(status)
}

/** What tells a failure in a result: its status, what the body says, or the class where many statuses have one. */
function narrowed({ surface }: GuideContext, { status, error }: Failure): string {
  const outcome = surface.errors.find(({ name }) => name === error)?.outcome
  if (outcome !== undefined) return `result.status === ${jsonLiteral(outcome)}`
  return /^\d+$/.test(status) ? `result.status === ${status}` : `result.error instanceof ${error}`
}

function properties({ wire }: GuideContext): RootContent[] {
  const shapes = wire?.errors ?? []
  const rows: (Inline[] | undefined)[] = [
    [mono('status'), 'The status of HTTP.'],
    wire?.outcome && [mono('outcome'), ['What the body says at ', mono(wire.outcome.at), '.']],
    [mono('message'), 'What happened, for a person.'],
    shapes.some((shape) => shape.code !== undefined) ? [mono('code'), 'The code for programs.'] : undefined,
    shapes.some((shape) => shape.type !== undefined) ? [mono('type'), 'The type of the problem.'] : undefined,
    shapes.some((shape) => shape.fields !== undefined)
      ? [
          mono('fields'),
          ['What is wrong with single fields: ', mono('name'), ', ', mono('message'), ', ', mono('code'), '.'],
        ]
      : undefined,
    [mono('body'), 'The body, parsed.'],
    [mono('headers'), 'The headers of the answer.'],
    wire?.trace?.in === 'header'
      ? [mono('requestId'), ['The request, as ', mono(wire.trace.at), ' names it.']]
      : undefined,
    [mono('retryAfter'), 'How many milliseconds the API asked to wait.'],
    [mono('operation'), 'What was called.'],
  ]
  return table(
    ['Property', 'Holds'],
    rows.filter((row) => row !== undefined),
  )
}

/** Errors of the client itself, which have no answer of the API. */
export function unansweredCalls({ client, surface, methods, wire }: GuideContext): RootContent[] {
  if (client === undefined) return []
  const pages = methods.some(({ result }) => result.kind === 'page')
  const tokens = surface.credentials.some(({ kind }) => kind?.kind === 'clientCredentials')
  const rows: (readonly [string, string] | undefined)[] = [
    ['ConnectionError', 'No answer came: the connection broke, or could not be made.'],
    ['TimeoutError', 'No answer came in time.'],
    ['AbortedError', 'The caller ended the call.'],
    ['ParseError', 'The answer was a success, and its body is not what it should be.'],
    ['UsageError', 'The call could not be sent: a credential or an argument is missing or cannot be sent.'],
    tokens ? ['AuthenticationError', 'The token endpoint gave no token.'] : undefined,
    pages ? ['PaginationError', 'The next page was there before, or is on another origin.'] : undefined,
    wire?.webhooks?.signature && ['WebhookError', 'A delivery is not signed by the API, or too old.'],
  ]
  const kept = rows.filter((row) => row !== undefined)
  return [
    heading(2, 'Calls without an answer'),
    paragraph('The client rejects these with errors of its own:'),
    ...table(
      ['Class', 'When'],
      kept.map(([name, when]) => [mono(exportOf(surface, name)), when]),
    ),
  ]
}
