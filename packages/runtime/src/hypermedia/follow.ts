import { Call } from '../call.ts'
import type { CallOptions, Client } from '../client.ts'
import type { ApiError } from '../errors/api-error.ts'
import { UsageError } from '../errors/usage-error.ts'
import { ownValue } from '../own-value.ts'
import { absolute } from '../pagination/address.ts'
import { valueAt } from '../pointer.ts'
import { failure } from '../send.ts'
import { readPath } from './read-path.ts'

/** An operation that a link may lead to. */
export interface LinkTarget {
  /** Path template: `/cards/{cardId}`. */
  readonly path: string
  /**
   * Calls it.
   * @param path - the parameters of the path, by name
   * @param query - those of the query; one that is there several times is a list
   */
  readonly call: (
    client: Client,
    path: Readonly<Record<string, string>>,
    query: Readonly<Record<string, readonly string[] | string>>,
    options?: CallOptions,
  ) => Call<unknown, ApiError>
}

/** What links mean in an API. */
export interface FollowDescriptor {
  /** JSON Pointer from a resource to its links: `/_links`. */
  readonly links: string
  /** By relation, the operations that links of it lead to. */
  readonly targets: Readonly<Record<string, readonly LinkTarget[]>>
}

/** A link, as HAL writes it. */
interface HalLink {
  readonly href: string
  readonly templated?: boolean
}

/**
 * Follows a link of a resource (HAL): calls the operation whose path the link's `href` has, with the arguments in it. The
 * address itself is not asked, so no credential leaves the client's own server.
 * @returns undefined where the resource has no such link; where it has several, what they lead to, asked for one by one
 * @see https://datatracker.ietf.org/doc/html/draft-kelly-json-hal-11#section-5
 */
export function follow(
  descriptor: FollowDescriptor,
  client: Client,
  resource: object,
  relation: string,
  options?: CallOptions,
): AsyncGenerator<unknown, void, undefined> | Call<unknown, ApiError> | undefined {
  const links = valueAt(resource, descriptor.links) as Readonly<Record<string, HalLink | readonly HalLink[] | null>>
  const link = ownValue(links, relation)
  if (link === undefined || link === null) return undefined
  const followOne = (one: HalLink): Call<unknown, ApiError> => {
    try {
      return callTarget(descriptor, client, one, relation, options)
    } catch (cause) {
      const reason = cause instanceof UsageError ? cause : new UsageError('follow', `${relation} is no link`, { cause })
      const outcome = async () => failure(reason)
      return new Call(outcome())
    }
  }
  if (!isList(link)) return followOne(link)
  return (async function* () {
    for (const one of link) yield await followOne(one)
  })()
}

function callTarget(
  { targets }: FollowDescriptor,
  client: Client,
  { href, templated }: HalLink,
  relation: string,
  options: CallOptions | undefined,
): Call<unknown, ApiError> {
  const refuse = (reason: string): UsageError => new UsageError('follow', `the link ${relation} ${reason}`)
  if (templated === true) throw refuse('is a template: call the operation it stands for')
  const base = absolute(`${client.baseUrl}/`)
  const url = new URL(href, base)
  if (url.origin !== base.origin) throw refuse('leads to another origin')
  for (const { path, call } of ownValue(targets, relation) ?? []) {
    const values = readPath(base.pathname.slice(0, -1) + path, url.pathname)
    if (values !== undefined) return call(client, values, readQuery(url), options)
  }
  throw refuse(`leads to ${url.pathname}, which is no operation the document names for it`)
}

function readQuery({ searchParams }: URL): Record<string, string[] | string> {
  const names = [...new Set(searchParams.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function isList(link: HalLink | readonly HalLink[]): link is readonly HalLink[] {
  return Array.isArray(link)
}
