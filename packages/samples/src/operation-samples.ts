import { type Api, isJson, type Operation } from '@concord-api/model'
import { type Group, isEventStream, type Method, preferredMediaType, type Surface } from '@concord-api/surface'

import { requiredCredentials, type SentCredential } from './credentials/requirement.ts'
import { type CredentialPart, credentialVariables, shellVariable } from './credentials/variables.ts'
import { type CredentialSource, curlCredentials } from './curl/curl-credentials.ts'
import { curlSample } from './curl/curl-sample.ts'
import type { WordPiece } from './curl/shell-word.ts'
import { baseAddress, tokenAddress } from './request/base-address.ts'
import { sampleRequest } from './request/sample-request.ts'
import { typescriptSample } from './typescript/typescript-sample.ts'

/** An operation in use. */
export interface OperationSamples {
  /** Commands for a POSIX shell. */
  readonly curl: string
  /** A module; undefined where there is no client. */
  readonly typescript: string | undefined
}

export interface SampleOptions {
  /** The name of the client's package, where there is one: `@example/users-client`. */
  readonly packageName: string | undefined
  /** Where the API is. @default its first server */
  readonly baseUrl?: string | undefined
}

/**
 * Samples of an operation: values are the document's examples where it has them, credentials are environment variables.
 * @param target - the method of the client, or the operation
 */
export function operationSamples(
  api: Api,
  surface: Surface,
  target: Method | Operation,
  options: SampleOptions & { readonly packageName: string },
): OperationSamples & { readonly typescript: string }
export function operationSamples(
  api: Api,
  surface: Surface,
  target: Method | Operation,
  options: SampleOptions,
): OperationSamples
export function operationSamples(
  api: Api,
  surface: Surface,
  target: Method | Operation,
  options: SampleOptions,
): OperationSamples {
  const operation = 'operation' in target ? target.operation : target
  const { group, method } = entryOf(surface, operation)
  const request = sampleRequest(api, operation)
  const credentials = requiredCredentials(surface, operation)
  const base = options.baseUrl?.replace(/\/+$/, '')
  const { packageName } = options
  return {
    curl: curlSample({
      operation,
      request,
      credentials: curlCredentials(credentials, fromVariables(api, surface, base ?? baseAddress(api))),
      base: base ?? baseAddress(api),
      accept: acceptOf(method),
    }),
    typescript:
      packageName === undefined
        ? undefined
        : typescriptSample({ api, surface, group, method, request, credentials, packageName, baseUrl: base }),
  }
}

interface Entry {
  readonly group: Group
  readonly method: Method
}

const known = new WeakMap<Surface, ReadonlyMap<Operation, Entry>>()

/** Where an operation is in a client; there can be a thousand to look for. */
function entryOf(surface: Surface, operation: Operation): Entry {
  const entries =
    known.get(surface) ??
    new Map(
      surface.groups.flatMap((group) => group.methods.map((method) => [method.operation, { group, method }] as const)),
    )
  known.set(surface, entries)
  const entry = entries.get(operation)
  if (entry === undefined) throw new TypeError(`the operation "${operation.id}" is not of this surface`)
  return entry
}

/** Credentials that a shell has in variables. */
function fromVariables(api: Api, surface: Surface, base: string): CredentialSource {
  const variables = credentialVariables(api, surface)
  return {
    part: ({ name }: SentCredential, part: CredentialPart): WordPiece => ({
      variable: shellVariable(variables.get(name)?.[part] ?? part),
    }),
    tokenUrl: (_, documented) => tokenAddress(api, documented, base),
  }
}

/** What to ask for, where a success can be in several media types, or comes as it happens. */
function acceptOf({ operation, events }: Method): readonly string[] | undefined {
  if (events?.accept.length === 1) return events.accept
  const content = operation.responses.filter(({ status }) => status.startsWith('2')).flatMap((one) => one.content)
  const names = new Set(content.map(({ name }) => name.toLowerCase()))
  const preferred = preferredMediaType(content.filter(({ name }) => !isEventStream(name)))
  return names.size > 1 && preferred !== undefined && isJson(preferred.name) ? [preferred.name] : undefined
}
