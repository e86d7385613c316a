import type { Api } from '@concord-api/model'
import { memberKey } from '@concord-api/samples'
import type { Method, ParametersArgument } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { sampleValue } from '../wire/sample-value.ts'
import { literal } from './literal.ts'
import { sampleArguments } from './sample-arguments.ts'

/** What a sample passes beside what the document exemplifies. */
export interface CallArguments {
  /** Members of the query that are not left to the API, as values. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: Readonly<Record<string, unknown>> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Members of the options, as expressions: `from: cursor`. */
  readonly options?: readonly string[] | undefined
}

/** `api.users.update('user_123', { name: 'Alice Jones' })`, with every argument it has to have. */
export function sampleCall(context: GuideContext, method: Method, given: CallArguments = {}, indent = ''): string {
  const start = `api.${context.groupOf(method).name}.${method.name}(`
  return `${start}${callArguments(context, method, given, indent).join(', ')})`
}

/** The arguments of a call: what is left out at the end has no place, what is left out before another is `undefined`. */
export function callArguments(
  { api }: GuideContext,
  method: Method,
  { query, body, headers, options = [] }: CallArguments = {},
  indent = '',
): string[] {
  const samples = sampleArguments(api, method)
  const values: (string | undefined)[] = samples.path.map((value) => literal(value))
  if (method.body !== undefined) {
    // What need not be sent at all is sent for what is given only.
    const sent = body === undefined ? samples.body : { ...(method.body.required && asMembers(samples.body)), ...body }
    values.push(method.body.required || body !== undefined ? literal(sent, indent, indent.length + 24) : undefined)
  }
  if (method.query !== undefined) {
    const members = { ...requiredValues(api, method.query), ...query }
    values.push(Object.keys(members).length === 0 ? undefined : literal(members, indent, indent.length + 24))
  }
  const all = [
    ...parametersIn('headers', { ...requiredValues(api, method.headers), ...headers }),
    ...parametersIn('cookies', requiredValues(api, method.cookies)),
    ...options,
  ]
  values.push(all.length === 0 ? undefined : `{ ${all.join(', ')} }`)
  const last = values.findLastIndex((value) => value !== undefined)
  return values.slice(0, last + 1).map((value) => value ?? 'undefined')
}

function requiredValues(api: Api, argument: ParametersArgument | undefined): Record<string, unknown> {
  const required = argument?.parameters.filter(({ parameter }) => parameter.required) ?? []
  return Object.fromEntries(
    required.map(({ parameter }) => [parameter.name, sampleValue(api, parameter, 'request') ?? parameter.name]),
  )
}

function parametersIn(member: string, values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(values).length === 0 ? [] : [`${memberKey(member)}: ${literal(values)}`]
}

function asMembers(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
