import type { Pagination } from '../conventions/pagination.ts'
import type { Place } from '../conventions/place.ts'
import type { Filter, Select, Sort } from '../conventions/wire.ts'
import type { JsonObject } from '../document/json.ts'

export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT' | 'TRACE'

/** A JSON Schema (2020-12) as it stands in the document; a `$ref` in it is not followed. */
export type Schema = JsonObject | boolean

/** A schema and where it stands. */
export interface LocatedSchema {
  readonly schema: Schema
  readonly pointer: string
}

export type ParameterLocation = 'cookie' | 'header' | 'path' | 'query'

/** @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export interface Parameter {
  readonly name: string
  readonly in: ParameterLocation
  readonly required: boolean
  readonly description: string | undefined
  readonly deprecated: boolean
  readonly style: string
  readonly explode: boolean
  /** Of a parameter that `content` describes, in place of a style. */
  readonly mediaType: string | undefined
  readonly schema: LocatedSchema | undefined
  readonly pointer: string
}

/** What a body looks like in one media type. */
export interface MediaType {
  /** As written: `application/json`, `text/*`. */
  readonly name: string
  readonly schema: LocatedSchema | undefined
  readonly pointer: string
}

export interface RequestBody {
  readonly required: boolean
  readonly description: string | undefined
  readonly content: readonly MediaType[]
  readonly pointer: string
}

export interface Header {
  readonly name: string
  readonly required: boolean
  readonly description: string | undefined
  readonly schema: LocatedSchema | undefined
  readonly pointer: string
}

/** A Link Object: where a response leads. */
export interface Link {
  readonly name: string
  /** The operation it leads to: its `operationId`, or a reference to it. */
  readonly operationId: string | undefined
  readonly operationRef: string | undefined
  readonly description: string | undefined
  readonly pointer: string
}

export interface Response {
  /** `200`, `4XX` or `default`, as written. */
  readonly status: string
  readonly description: string
  readonly headers: readonly Header[]
  readonly content: readonly MediaType[]
  readonly links: readonly Link[]
  readonly pointer: string
}

/** Schemes that must all be satisfied, with the scopes asked of each. */
export type SecurityRequirement = ReadonlyMap<string, readonly string[]>

/** An operation with everything the document and its conventions say of it. */
export interface Operation {
  /** The `operationId`; where there is none, one made of the method and the path. */
  readonly id: string
  readonly method: HttpMethod
  readonly path: string
  /** What it works on: `users`. */
  readonly resource: string
  /** What it does to it: `list`, `create`, `get`, `update`, `replace`, `delete`, or a word of its own. */
  readonly verb: string
  readonly summary: string | undefined
  readonly description: string | undefined
  readonly deprecated: boolean
  readonly tags: readonly string[]
  /** Those of the path item included. */
  readonly parameters: readonly Parameter[]
  readonly requestBody: RequestBody | undefined
  readonly responses: readonly Response[]
  /** Alternatives; an empty list means that no credentials are needed, as does an empty requirement in it. */
  readonly security: readonly SecurityRequirement[]
  readonly pagination: { readonly name: string; readonly strategy: Pagination } | undefined
  /** The ways to choose what its answer holds. */
  readonly select: readonly Select[]
  readonly sort: Sort | undefined
  readonly filter: Filter | undefined
  /** Where the result sits in the body of a success: a single one, or for a list that is not paginated its items. */
  readonly payload: Place
  /** Whether a call changes nothing (RFC 9110 section 9.2.1). */
  readonly safe: boolean
  /** Whether a repeated call has the effect of one (RFC 9110 section 9.2.2). */
  readonly idempotent: boolean
  readonly pointer: string
}
