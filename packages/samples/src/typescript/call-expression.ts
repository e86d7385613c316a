import { type Api, isObject } from '@concord-api/model'
import type { Group, Method, ParametersArgument } from '@concord-api/surface'

import { sampleRequest, type SampleParameter, type SampleRequest } from '../request/sample-request.ts'
import { valueLiteral, widest } from './value-literal.ts'

/** `api.users.update('user_123', { name: 'Alice Jones' })`, with what the operation's examples give. */
export function callExpression(api: Api, group: Group, method: Method): string {
  return callWith(sampleRequest(api, method.operation), group, method)
}

/**
 * A call of a method that sends a request.
 * @param beside - the length of what stands before it on its line
 */
export function callWith(request: SampleRequest, group: Group, method: Method, beside = 0): string {
  const values = argumentsOf(request, method)
  const callee = `api.${group.name}.${method.name}`
  const line = `${callee}(${values.map((value) => literal(value)).join(', ')})`
  if (!line.includes('\n') && beside + line.length <= widest) return line
  // The last one is written over several lines, where the others are short.
  const first = values.slice(0, -1).map((value) => literal(value))
  const last = values.at(-1)
  const head = `${callee}(${first.map((text) => `${text}, `).join('')}`
  if (isLong(last) && !head.includes('\n') && beside + head.length <= widest - 20)
    return `${head}${literal(last, '', beside + head.length)})`
  return `${callee}(\n${values.map((value) => `  ${literal(value, '  ')},\n`).join('')})`
}

const isLong = (value: unknown): boolean => isObject(value) || Array.isArray(value)

/** Stands for an argument that is left out although others follow it. */
const nothing = Symbol('undefined')

function literal(value: unknown, indent = '', beside = 0): string {
  return value === nothing ? 'undefined' : valueLiteral(value, indent, beside)
}

/** In the order of the method's signature: path parameters, body, query, options. */
function argumentsOf(request: SampleRequest, method: Method): unknown[] {
  const query = membersOf(method.query, request.query)
  const headers = membersOf(method.headers, request.headers)
  const cookies = membersOf(method.cookies, request.cookies)
  const options = { ...(headers === undefined ? {} : { headers }), ...(cookies === undefined ? {} : { cookies }) }
  const values = [
    ...method.path.map(({ parameter, type }) => {
      const value = request.path.find((sample) => sample.parameter.name === parameter.name)?.value ?? parameter.name
      // Of what nothing is said, a segment is text.
      return type.kind === 'unknown' ? String(value) : value
    }),
    ...(method.body === undefined ? [] : [request.body?.value ?? nothing]),
    ...(method.query === undefined ? [] : [query ?? nothing]),
    ...(Object.keys(options).length === 0 ? [] : [options]),
  ]
  while (values.at(-1) === nothing) values.pop()
  return values
}

/** The values of the parameters that are passed in one object; undefined where none has to be. */
function membersOf(argument: ParametersArgument | undefined, samples: readonly SampleParameter[]): object | undefined {
  const taken = new Set(argument?.parameters.map(({ parameter }) => parameter))
  const members = samples.filter(({ parameter }) => taken.has(parameter))
  if (members.length === 0) return undefined
  return Object.fromEntries(members.map(({ parameter, value }) => [parameter.name, value]))
}
