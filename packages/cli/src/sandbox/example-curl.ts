import type { Api, Operation } from '@concord-api/model'
import type { Sandbox } from '@concord-api/sandbox'

import { type CurlCredentials, curlCredentials } from './curl-credentials.ts'
import { exampleValue } from './example-value.ts'
import { shellWord } from './shell-word.ts'
import { firstCredentials } from './shown-credentials.ts'

/**
 * Commands that read something of a sandbox, to be pasted as they are: of the operations that change nothing, one that
 * needs little. Empty where there is none that the document gives enough examples for.
 */
export function exampleCurl(api: Api, sandbox: Pick<Sandbox, 'basePath' | 'credentials'>, origin: string): string[] {
  const known = firstCredentials(sandbox)
  const operations = api.operations.filter(({ safe, method }) => safe && (method === 'GET' || method === 'POST'))
  for (const operation of operations.toSorted((one, other) => effort(one) - effort(other))) {
    const credentials = curlCredentials(api, operation, known, origin)
    const command = credentials && curl(api, operation, credentials, `${origin}${sandbox.basePath}`)
    if (credentials !== undefined && command !== undefined) return [...credentials.before, command]
  }
  return []
}

/** How much a call of an operation needs: a body more than an id, and a list less than what is in it. */
function effort({ method, verb, parameters }: Operation): number {
  const inPath = parameters.filter(({ in: where }) => where === 'path').length
  const required = parameters.filter((parameter) => parameter.required).length
  return (method === 'GET' ? 0 : 100) + inPath * 10 + required + (verb === 'list' ? 0 : 5)
}

function curl(api: Api, operation: Operation, credentials: CurlCredentials, base: string): string | undefined {
  const options = [...credentials.options]
  const query = [...credentials.query]
  let path = operation.path
  for (const { name, in: where, required, pointer } of operation.parameters) {
    if (!required) continue
    const value = exampleValue(api, pointer)
    if (typeof value === 'object' || value === undefined) return undefined
    if (where === 'path') path = path.replaceAll(`{${name}}`, encodeURIComponent(String(value)))
    else if (where === 'query') query.push([name, String(value)])
    else if (where === 'cookie') options.push('-b', shellWord(`${name}=${String(value)}`))
    else options.push('-H', shellWord(`${name}: ${String(value)}`))
  }
  if (operation.method === 'POST') {
    const body = bodyOf(api, operation)
    if (body === undefined) return undefined
    options.push('-H', shellWord(`Content-Type: ${body.mediaType}`), '-d', shellWord(JSON.stringify(body.value)))
  }
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return ['curl', ...options, shellWord(`${base}${path}${search === '' ? '' : `?${search}`}`)].join(' ')
}

function bodyOf(
  api: Api,
  { requestBody }: Operation,
): { readonly mediaType: string; readonly value: unknown } | undefined {
  const media = requestBody?.content.find(({ name }) => /^application\/(.+\+)?json$/i.test(name))
  if (media === undefined) return undefined
  return { mediaType: media.name, value: exampleValue(api, media.pointer) ?? {} }
}
