import type { Api } from '@concord-api/model'

import { fieldOf } from '../http/header-fields.ts'
import { type Authorization, decodeBasic, parseAuthorization } from './authorization.ts'
import type { Caller, Credential, CredentialParts } from './credential.ts'
import type { IssuedTokens } from './issued-tokens.ts'
import { type Transport, transportOf } from './transport.ts'

/** The parts of a request that may hold credentials. */
export interface CredentialSource {
  readonly url: URL
  readonly headers: Headers
}

/** A scheme, how to see what is sent of it, and the credentials of it by what is sent. */
interface Reader {
  readonly scheme: string
  readonly transport: Transport
  readonly known: ReadonlyMap<string, Credential>
}

/** Makes the function that finds out who sent a request. */
export function createIdentifier(
  api: Api,
  credentials: readonly Credential[],
  issued: IssuedTokens,
): (request: CredentialSource) => Caller {
  const readers = [...api.securitySchemes].map(([scheme, declared]): Reader => {
    const transport = transportOf(declared)
    const own = credentials.filter((credential) => credential.scheme === scheme)
    return { scheme, transport, known: new Map(own.flatMap((credential) => entries(credential, transport))) }
  })
  return (request) => {
    const authorization = parseAuthorization(request.headers.get('Authorization'))
    const valid = new Map<string, Credential>()
    const invalid = new Map<string, 'expired' | 'invalid'>()
    let token: string | undefined
    for (const { scheme, transport, known } of readers) {
      const sent = readSent(transport, request, authorization)
      if (sent === undefined) continue
      const found = known.get(sent)
      const current = found === undefined && transport.kind === 'token' ? issued.find(sent) : undefined
      const credential = found ?? (current?.credential.scheme === scheme ? current.credential : undefined)
      if (credential === undefined) invalid.set(scheme, 'invalid')
      else if (current?.expired === true) invalid.set(scheme, 'expired')
      else {
        valid.set(scheme, credential)
        if (transport.kind !== 'basic') token ??= sent
      }
    }
    const key = [...valid.values()].map((credential) => `${credential.scheme}/${credential.name}`).join('+')
    return { credentials: valid, invalid, key: key === '' ? undefined : key, ...(token === undefined ? {} : { token }) }
  }
}

/** What is sent of a scheme as one text; one that cannot be read is one that nobody has. */
function readSent(
  transport: Transport,
  { url, headers }: CredentialSource,
  authorization: Authorization | undefined,
): string | undefined {
  if (transport.kind === 'key') return readKey(transport, url, headers) || undefined
  if (authorization === undefined) return undefined
  if (transport.kind === 'token') return authorization.word === transport.word ? authorization.value : undefined
  return authorization.word === 'basic' ? JSON.stringify(decodeBasic(authorization.value) ?? []) : undefined
}

function readKey(transport: Transport & { kind: 'key' }, url: URL, headers: Headers): string | null | undefined {
  if (transport.in === 'header') return fieldOf(headers, transport.name)
  return transport.in === 'query' ? url.searchParams.get(transport.name) : readCookie(headers, transport.name)
}

/** @see https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1 */
function readCookie(headers: Headers, name: string): string | undefined {
  const pair = (headers.get('Cookie') ?? '').split(';').find((text) => text.trimStart().startsWith(`${name}=`))
  return pair
    ?.slice(pair.indexOf('=') + 1)
    .trim()
    .replace(/^"(.*)"$/, '$1')
}

function entries(credential: Credential, transport: Transport): [string, Credential][] {
  const { token, username, password }: CredentialParts = credential.parts
  if (transport.kind === 'basic') return [[JSON.stringify([username, password]), credential]]
  return token === undefined ? [] : [[token, credential]]
}
