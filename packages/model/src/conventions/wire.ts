import type { Pagination } from './pagination.ts'
import type { HeaderPlace, ParameterPlace, Place } from './place.ts'

type Scalar = boolean | number | string

/** One status, every status of a class, or any that no other shape names. */
export type StatusPattern = number | '4XX' | '5XX' | 'default'

/** A shape of error bodies and the answers that have it. */
export interface ErrorShape {
  readonly when: { readonly status?: StatusPattern; readonly outcome?: Scalar }
  readonly mediaType?: string
  /** The text for a person. */
  readonly message?: Place
  /** The code for a program. */
  readonly code?: Place
  readonly type?: Place
  readonly title?: Place
  readonly detail?: Place
  readonly trace?: Place
  /** What is wrong with single fields: a map by field, or a list with pointers into its entries. */
  readonly fields?: {
    readonly at: Place
    readonly as: 'list' | 'map'
    readonly name?: string
    readonly message?: string
    readonly code?: string
  }
}

/** What is answered: a status, or an outcome or a code in the body. */
export type Answer = number | { readonly status?: number; readonly outcome?: Scalar; readonly code?: string }

type RateLimitScope = 'address' | 'application' | 'credential' | 'token' | 'user'

/** What missing, invalid and insufficient credentials are answered with. */
export interface CredentialAnswers {
  readonly missing?: Answer
  readonly invalid?: Answer
  readonly forbidden?: Answer
}

/** Why a request does not reach an operation; `notImplemented` is a method the server does not know. */
export type ProtocolCause =
  | 'contentTooLarge'
  | 'insecure'
  | 'malformedBody'
  | 'methodNotAllowed'
  | 'notAcceptable'
  | 'notImplemented'
  | 'unknownPath'
  | 'unsupportedMediaType'

/** How a caller learns of the limit it is under. */
export interface RateLimit {
  /** The statuses of an answer to one request too many. */
  readonly status: number | readonly number[]
  /** Requests in a window. */
  readonly quota?: number
  /** ISO 8601 duration. */
  readonly window?: string
  /** What has a quota of its own; several where one of them decides. */
  readonly scope?: RateLimitScope | readonly RateLimitScope[]
  readonly limit?: HeaderPlace
  readonly remaining?: HeaderPlace
  /** When the window ends: an instant (`epoch-seconds`) or a distance (`delta-seconds`). */
  readonly reset?: HeaderPlace & {
    readonly unit: 'delta-seconds' | 'epoch-seconds'
    /** The answers that have it. @default 'every' */
    readonly on?: 'every' | 'limited'
  }
  readonly retryAfter?: HeaderPlace
  /** The structured fields of the IETF draft. */
  readonly fields?: 'ietf'
}

/** A way to choose what an answer holds. */
export interface Select {
  readonly send: ParameterPlace
  /** Names in one text, in a list, or a switch that has no names. */
  readonly format: 'comma' | 'flag' | 'list'
  readonly exclude?: string
  /** Whether the names are added to what comes anyway, or are all that comes. */
  readonly meaning: 'exact' | 'expand'
}

/** A way to order a list: by names, in one of two orders, or both. */
export interface Sort {
  readonly send?: ParameterPlace
  readonly format?: 'comma' | 'list' | 'one'
  readonly descending?: string
  readonly order?: ParameterPlace
  /** Ascending, descending. */
  readonly values?: readonly string[]
}

/** A way to narrow a list. */
export interface Filter {
  readonly style: 'expression' | 'operators' | 'parameters'
  readonly send?: ParameterPlace
  readonly operators?: readonly string[]
}

/** How events are delivered to callers. */
export interface Webhooks {
  readonly signature?: {
    readonly algorithm: 'ed25519' | 'hmac-sha256' | 'hmac-sha512'
    readonly header: string
    /** What is signed; `{id}`, `{timestamp}` and `{body}` stand for what was sent. */
    readonly signed: string
    readonly encoding: 'base64' | 'hex'
    readonly prefix?: string
    readonly id?: string
    readonly timestamp?: string
    /** ISO 8601 duration. */
    readonly tolerance?: string
  }
  readonly type?: Place
  readonly delivery?: 'at-least-once' | 'at-most-once'
}

/** The names of environment variables that hold a credential, or its parts. */
export type EnvironmentVariables =
  string | Readonly<Partial<Record<'clientId' | 'clientSecret' | 'password' | 'username', string>>>

/** What travels between caller and server. */
export interface Wire {
  readonly style: 'resource' | 'rpc'
  readonly hypermedia?: { readonly format: 'hal'; readonly links?: string; readonly embedded?: string }
  readonly versioning?: {
    readonly in: 'header' | 'none' | 'path' | 'query'
    readonly name?: string
    readonly value?: string
  }
  /** Where a single result sits, and the items of a list that is not paginated. */
  readonly payload: { readonly item: Place; readonly list: Place }
  /** The member of the body that tells success from failure. */
  readonly outcome?: { readonly at: string; readonly success: readonly Scalar[] }
  readonly errors: readonly ErrorShape[]
  readonly credentials: CredentialAnswers & {
    /** Security schemes that are answered differently. */
    readonly schemes?: Readonly<Record<string, CredentialAnswers>>
  }
  readonly environment: Readonly<Record<string, EnvironmentVariables>>
  readonly create?: { readonly status: number; readonly existing?: number; readonly location?: Place }
  readonly delete?: { readonly status: number }
  readonly accepted?: {
    readonly status: number
    readonly monitor?: Place
    /** JSON Pointer into the body of the monitor, and the states there after which nothing more happens. */
    readonly state?: string
    readonly final?: readonly Scalar[]
  }
  readonly update?: {
    readonly method: 'PATCH' | 'POST' | 'PUT' | 'action'
    readonly semantics: 'mask' | 'merge-patch' | 'replace' | 'sparse'
    readonly mask?: ParameterPlace
    readonly onNull?: 'delete' | 'keep' | 'reject' | 'unspecified'
  }
  readonly pagination: ReadonlyMap<string, Pagination>
  readonly rateLimit?: RateLimit
  readonly select: ReadonlyMap<string, Select>
  readonly sort: ReadonlyMap<string, Sort>
  readonly filter: ReadonlyMap<string, Filter>
  /** What the streams of server-sent events have in common. */
  readonly events?: { readonly end?: string }
  readonly trace?: Place
  readonly timing?: Place
  readonly idempotency?: {
    readonly send: ParameterPlace
    readonly methods?: readonly string[]
    readonly expiry?: string
  }
  readonly nullMeans?: 'absent' | 'unknown' | 'unspecified'
  readonly deprecation?: { readonly deprecated?: Place; readonly sunset?: Place }
  readonly webhooks?: Webhooks
  /** What the server answers before a request reaches an operation. */
  readonly protocol: Readonly<Partial<Record<ProtocolCause, Answer>>>
  /** What a request is answered with whose parameters or body do not satisfy the schemas of the document. */
  readonly validation?: Answer
}

/** The statuses that say that a rate limit is exceeded. */
export function rateLimitStatuses({ rateLimit }: Pick<Wire, 'rateLimit'>): readonly number[] {
  return rateLimit === undefined ? [] : [rateLimit.status].flat()
}
