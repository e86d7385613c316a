import type { Operation } from '@concord-api/model'

import type { SampleParameter, SampleRequest } from '../request/sample-request.ts'
import { curlBody } from './curl-body.ts'
import type { CurlCredentials } from './curl-credentials.ts'
import { parameterText } from './parameter-text.ts'
import { formPairs, pair, queryText } from './query-text.ts'
import { shellWord, type WordPiece } from './shell-word.ts'
import { percentEncoded } from './percent-encoded.ts'

/** What a command is made of. */
export interface CurlParts {
  readonly operation: Operation
  readonly request: SampleRequest
  readonly credentials: CurlCredentials
  /** The address that the path follows. */
  readonly base: string
  /** The media types that are asked for; undefined where any will do. */
  readonly accept: readonly string[] | undefined
}

/** A request as a command for curl, an option to a line; the commands it needs come before it. */
export function curlSample({ operation, request, credentials, base, accept }: CurlParts): string {
  const { method } = operation
  const url = addressOf(operation, request, credentials, base)
  const cookies = [...request.cookies.map((cookie) => [cookieText(cookie)]), ...credentials.cookies]
  const body = request.body === undefined ? [] : curlBody(request.body)
  const implied = body.length === 0 ? 'GET' : 'POST'
  const options = [
    ...(accept?.some((type) => type.startsWith('text/event-stream')) === true ? ['-N'] : []),
    // Brackets and braces in an address would stand for several.
    ...(url.some((piece) => typeof piece === 'string' && /[[\]{}]/.test(piece)) ? ['-g'] : []),
    ...(method === 'HEAD' ? ['-I'] : method === implied ? [] : [`-X ${method}`]),
  ]
  const lines = [
    ['curl', ...options, shellWord(...url)].join(' '),
    ...credentials.options,
    ...(accept === undefined ? [] : [`-H ${shellWord(headerLine('Accept', accept.join(', ')))}`]),
    ...request.headers.map((header) => `-H ${shellWord(headerOf(header))}`),
    ...(cookies.length === 0 ? [] : [`-b ${shellWord(...joined(cookies, '; '))}`]),
    ...body,
  ]
  return [...credentials.before, lines.join(' \\\n  ')].join('\n\n')
}

function addressOf(
  { path }: Operation,
  { path: segments, query, fixed }: SampleRequest,
  credentials: CurlCredentials,
  base: string,
): WordPiece[] {
  const values = new Map(segments.map((segment) => [segment.parameter.name, segment]))
  const filled = path.replace(/\{([^{}]+)\}/g, (placeholder, name: string) => {
    const segment = values.get(name)
    return segment === undefined ? placeholder : parameterText(segment.parameter, segment.value, percentEncoded)
  })
  const pairs: (readonly WordPiece[])[] = [
    ...Object.entries(fixed).map(([name, value]) => [pair(name, String(value))]),
    ...query.map(({ parameter, value }) => [queryText(parameter, value)]).filter(([text]) => text !== ''),
    ...credentials.query,
  ]
  return [`${base}${encodedPath(filled)}`, ...(pairs.length === 0 ? [] : ['?', ...joined(pairs, '&')])]
}

/** What no address can hold, in a path as a document writes it. */
function encodedPath(path: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  return path.replace(/[\u0000-\u0020"<>\\^`{|}\u007F-\uFFFF]+/g, percentEncoded)
}

function joined(pieces: readonly (readonly WordPiece[])[], between: string): WordPiece[] {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [between, ...piece]))
}

function headerOf({ parameter, value }: SampleParameter): string {
  return headerLine(
    parameter.name,
    parameterText(parameter, value, (text) => text),
  )
}

/** A line break would end the header; and one without a value takes a header away, were it not for the semicolon. */
function headerLine(name: string, value: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  const line = value.replace(/[\u0000\r\n]+/g, ' ').trim()
  return line === '' ? `${name};` : `${name}: ${line}`
}

function cookieText({ parameter, value }: SampleParameter): string {
  // What separates the pairs is all that differs from a query.
  if (parameter.explode && parameter.mediaType === undefined) return formPairs(parameter.name, value).join('; ')
  return `${parameter.name}=${parameterText(parameter, value, percentEncoded)}`
}
