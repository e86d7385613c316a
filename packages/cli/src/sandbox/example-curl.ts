import type { Api, Operation } from '@concord-api/model'
import {
  type CredentialPart,
  curlCredentials,
  curlSample,
  requiredCredentials,
  sampleRequest,
  type SentCredential,
} from '@concord-api/samples'
import type { Sandbox } from '@concord-api/sandbox'
import { credentialOptions } from '@concord-api/surface'

import { firstCredentials, type Parts, partsOf } from './shown-credentials.ts'

/**
 * Commands that read something of a sandbox, to be pasted as they are: of the operations that change nothing, one that
 * needs little. Empty where there is none that the document gives enough examples for.
 */
export function exampleCurl(api: Api, sandbox: Pick<Sandbox, 'basePath' | 'credentials'>, origin: string): string[] {
  const known = new Map([...firstCredentials(sandbox)].map(([scheme, shown]) => [scheme, partsOf(shown, origin)]))
  const credentials = credentialOptions(api).filter(({ name }) => known.has(name))
  const operations = api.operations.filter(({ safe, method }) => safe && (method === 'GET' || method === 'POST'))
  for (const operation of operations.toSorted((one, other) => effort(one) - effort(other))) {
    const request = sampleRequest(api, operation)
    const sent = requiredCredentials({ credentials }, operation)
    const values = [...request.path, ...request.query, ...request.headers, ...request.cookies, request.body]
    if (values.some((value) => value?.isDocumented === false)) continue
    if (sent.length === 0 && operation.security.some((schemes) => schemes.size > 0)) continue
    const command = curlSample({
      operation,
      request,
      credentials: curlCredentials(sent, sourceOf(known)),
      base: `${origin}${sandbox.basePath}`,
      accept: undefined,
    })
    return command.split('\n')
  }
  return []
}

/** How much a call of an operation needs: a body more than an id, and a list less than what is in it. */
function effort({ method, verb, parameters }: Operation): number {
  const inPath = parameters.filter(({ in: where }) => where === 'path').length
  const required = parameters.filter((parameter) => parameter.required).length
  return (method === 'GET' ? 0 : 100) + inPath * 10 + required + (verb === 'list' ? 0 : 5)
}

/** The credentials of the sandbox as they are: everybody knows them. */
function sourceOf(known: ReadonlyMap<string, Parts>): Parameters<typeof curlCredentials>[1] {
  return {
    part: ({ name, kind }: SentCredential, part: CredentialPart) => {
      const named = { clientId: 'client_id', clientSecret: 'client_secret', password: part, username: part }
      const parts = known.get(name) ?? {}
      return parts[part === 'value' ? ('name' in kind ? kind.name : 'token') : named[part]] ?? ''
    },
    tokenUrl: ({ name }, documented) => known.get(name)?.['tokenUrl'] ?? documented,
  }
}
