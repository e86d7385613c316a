import type {
  ErrorShape,
  LocatedSchema,
  OffsetPagination,
  Operation,
  Parameter,
  SecurityScheme,
} from '@concord-api/model'

/** What a caller of the generated client sees, as data: what the generator writes and the reviewer compares. */
export interface Surface {
  /** `createUsersClient` */
  readonly factory: string
  /** `UsersClient` */
  readonly client: string
  /** `connectUsers`, for callers who import operations one by one. */
  readonly connect: string
  readonly groups: readonly Group[]
  /** Every type that has a name, in the order of their names. */
  readonly models: readonly Model[]
  readonly errors: readonly ErrorModel[]
  readonly credentials: readonly CredentialOption[]
}

/** Operations on one resource: `api.users`. */
export interface Group {
  /** `users` */
  readonly name: string
  /** `Users` */
  readonly className: string
  readonly methods: readonly Method[]
}

/** One operation as a method of its group and as a function of its own. */
export interface Method {
  readonly operation: Operation
  /** `list` */
  readonly name: string
  /** `listUsers` */
  readonly functionName: string
  /** Path parameters, in the order of the path. */
  readonly path: readonly PathArgument[]
  readonly body: BodyArgument | undefined
  readonly query: QueryArgument | undefined
  readonly result: MethodResult
  /** `ListUsersError`, the union of the documented errors; undefined where there is none. */
  readonly errorType: string | undefined
  /** By documented status. */
  readonly failures: readonly Failure[]
}

export interface PathArgument {
  /** Identifier: `userId`. */
  readonly name: string
  readonly parameter: Parameter
  readonly type: TypeRef
}

export interface QueryArgument {
  /** `ListUsersQuery` */
  readonly typeName: string
  readonly required: boolean
  readonly parameters: readonly { readonly parameter: Parameter; readonly type: TypeRef }[]
}

export interface BodyArgument {
  readonly mediaType: string
  readonly required: boolean
  readonly type: TypeRef
}

export type MethodResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'item'; readonly type: TypeRef; readonly at: string }
  | { readonly kind: 'page'; readonly item: TypeRef; readonly strategy: OffsetPagination }

/** A type: the name of a model, a schema written out in place, or one of the few that have no schema. */
export type TypeRef =
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'inline'; readonly schema: LocatedSchema }
  | { readonly kind: 'union'; readonly members: readonly TypeRef[] }
  | { readonly kind: 'blob' | 'text' | 'undefined' | 'unknown' }

/** A named type. */
export interface Model {
  readonly name: string
  readonly schema: LocatedSchema
}

/** A class of error whose body the document describes. */
export interface ErrorModel {
  /** `ConflictError` */
  readonly name: string
  /** The class of the runtime it is; undefined for a status that has none, which gets one here. */
  readonly base: string | undefined
  /** `409`, `4XX` or `default`. */
  readonly status: string
  /** The type of the body; several where operations differ. */
  readonly bodies: readonly TypeRef[]
}

export interface Failure {
  readonly status: string
  readonly error: string
  readonly description: string
  readonly shape: ErrorShape | undefined
}

/** A credential a caller may pass. */
export interface CredentialOption {
  /** Name of the security scheme: `bearerAuth`. */
  readonly name: string
  readonly scheme: SecurityScheme
  /** Whether the runtime can send it. */
  readonly supported: boolean
}
