import path from 'node:path'

import { type Api, createApi, loadApi, type Operation } from '@concord-api/model'
import { repository } from '@concord-api/testing'

import { createRandom } from '../../random.ts'
import { type Authenticator, type AuthenticatorOptions, createAuthenticator } from '../authenticator.ts'
import type { Caller } from '../credential.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

export type Requirement = Record<string, string[]>

/** An API with these schemes and one operation for each entry of `operations`: `GET /a`, and what it requires. */
export function apiOf(parts: {
  name?: string
  schemes: Record<string, unknown>
  operations?: Record<string, Requirement[]>
  credentials?: unknown
}): Api {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, security] of Object.entries(parts.operations ?? {})) {
    const [method = '', route = ''] = name.split(' ')
    paths[route] = { ...paths[route], [method.toLowerCase()]: { operationId: name, security, responses: {} } }
  }
  const document = {
    openapi: '3.1.0',
    components: { securitySchemes: parts.schemes },
    paths,
    'x-conventions': { version: 1, wire: { credentials: parts.credentials } },
  }
  return createApi(parts.name ?? 'books', document, locate)
}

export const apiFromFile = (name: string, file = `spec/${name}/openapi.yaml`): Promise<Api> =>
  loadApi({ name, file: path.join(repository, file) })

export function operationOf(api: Api, id: string): Operation {
  const operation = api.operations.find((candidate) => candidate.id === id)
  if (operation === undefined) throw new Error(`no operation ${id}`)
  return operation
}

export interface TestAuthenticator extends Authenticator {
  at: (milliseconds: number) => void
}

export function authenticatorOf(api: Api, options: Partial<AuthenticatorOptions> = {}): TestAuthenticator {
  let now = 0
  const clock = () => now
  const authenticator = createAuthenticator(api, { clock, random: createRandom(1), ...options })
  return { ...authenticator, at: (milliseconds) => (now = milliseconds) }
}

/** What a request with these headers comes from; a header `?` is its query. */
export function callerOf(authenticator: Authenticator, sent: Record<string, string>): Caller {
  const { '?': query = '', ...headers } = sent
  return authenticator.identify({ url: new URL(`http://localhost/?${query}`), headers: new Headers(headers) })
}

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
