import type { Conventions } from './conventions/conventions.ts'
import type { JsonObject } from './document/json.ts'
import type { SourceLocation } from './document/location.ts'
import type { Operation, Schema } from './operation/operation.ts'

export interface Server {
  readonly url: string
  readonly description: string | undefined
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
export type SecurityScheme =
  | {
      readonly type: 'http'
      /** In lower case: `basic`, `bearer`. */
      readonly scheme: string
      /** What a bearer token is: `JWT`, `API key`. */
      readonly bearerFormat: string | undefined
      readonly description: string | undefined
    }
  | {
      readonly type: 'apiKey'
      readonly in: 'cookie' | 'header' | 'query'
      readonly name: string
      readonly description: string | undefined
    }
  | { readonly type: 'other'; readonly node: JsonObject; readonly description: string | undefined }

/** An API as one document describes it, read once. Nothing in it changes. */
export interface Api {
  /** The name in `redocly.yaml`, or the file's name where there is no entry. */
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description: string | undefined
  readonly servers: readonly Server[]
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
  /** Undefined for a document without `x-conventions`; every tool then works on what plain OpenAPI says. */
  readonly conventions: Conventions | undefined
  readonly operations: readonly Operation[]
  /** The named schemas, `components.schemas`. */
  readonly schemas: ReadonlyMap<string, Schema>
  /** The document in one piece: every `$ref` is local. Pointers of this model are pointers into it. */
  readonly document: JsonObject
  /** Follows a local `$ref`, and the ones behind it; undefined when it leads nowhere. */
  readonly resolve: (node: unknown) => unknown
  /** Where the author wrote what stands at a pointer of `document`, `$ref`s on the way followed. */
  readonly locate: (pointer: string) => SourceLocation
}
