import type { ErrorShape, LocatedSchema, Operation, Pagination, Parameter, SecurityScheme } from '@concord-api/model'

import type { CredentialKind } from './credential-kind.ts'
import type { Direction } from './direction.ts'

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
  /** Headers and cookies that several methods take, in the order of their names. */
  readonly sharedParameters: readonly ParametersArgument[]
  readonly errors: readonly ErrorModel[]
  readonly credentials: readonly CredentialOption[]
  /** The models whose links can be followed; a type that has the members of another comes before it. */
  readonly linked: readonly LinkedResource[]
  /** What the events are about that the API delivers. */
  readonly webhooks: readonly TypeRef[]
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
  readonly query: ParametersArgument | undefined
  /** What chooses the properties of the result. */
  readonly select: SelectArgument | undefined
  /** Header parameters, which are passed among the options. */
  readonly headers: ParametersArgument | undefined
  /** Cookies, which are passed among the options. */
  readonly cookies: ParametersArgument | undefined
  /** Query parameters that have one value only: sent with every call, and no argument. */
  readonly fixed: Readonly<Record<string, boolean | number | string>>
  readonly result: MethodResult
  /** Of an operation that answers a stream of server-sent events, or may. */
  readonly events: EventsResult | undefined
  /** `ListUsersError`, the union of the documented errors; undefined where there is none. */
  readonly errorType: string | undefined
  /** By documented status. */
  readonly failures: readonly Failure[]
}

/** A model whose links can be followed. */
export interface LinkedResource {
  /** `Transaction` */
  readonly model: string
  /** `TransactionRelations`, what its links lead to. */
  readonly typeName: string
  readonly relations: readonly LinkRelation[]
}

/** A link that resources of a type have. */
export interface LinkRelation {
  /** `card` */
  readonly name: string
  /** The operation it leads to. */
  readonly method: Method
  /** Whether there is a list of such links. */
  readonly many: boolean
  /** Whether every resource has it. */
  readonly required: boolean
}

/** A query parameter that names properties of the result. */
export interface SelectArgument {
  /** `ListUsersSelect`, the union of the names. */
  readonly typeName: string
  readonly parameter: string
  readonly names: readonly string[]
  /** What stands before the name of a property that is left out. */
  readonly mark: string | undefined
}

export interface PathArgument {
  /** Identifier: `userId`. */
  readonly name: string
  readonly parameter: Parameter
  readonly type: TypeRef
}

/** The parameters of one place, passed as one object. */
export interface ParametersArgument {
  /** `ListUsersQuery`; where it is shared, `PartnerIdUserIdHeaders`. */
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
  | { readonly kind: 'page'; readonly item: TypeRef; readonly strategy: Pagination }

/** What comes in a stream of server-sent events. */
export interface EventsResult {
  /** The type of the data of an event. */
  readonly data: TypeRef
  /** Whether the data is text; it is JSON otherwise. */
  readonly text: boolean
  /** What the operation answers, the most wanted first: `application/json`, `text/event-stream`. */
  readonly accept: readonly string[]
}

/** A type: the name of a model, a schema written out in place, or one of the few that have no schema. */
export type TypeRef =
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'inline'; readonly schema: LocatedSchema; readonly direction: Direction | undefined }
  | { readonly kind: 'union'; readonly members: readonly TypeRef[] }
  | { readonly kind: 'blob' | 'text' | 'undefined' | 'unknown' }

/** A named type. */
export interface Model {
  readonly name: string
  readonly schema: LocatedSchema
  /**
   * The direction it is for, where that decides which properties it has: one for requests has none that is `readOnly`,
   * one for responses none that is `writeOnly`. Undefined where it has all the schema has.
   */
  readonly direction: Direction | undefined
}

/** A class of error whose body the document describes. */
export interface ErrorModel {
  /** `ConflictError` */
  readonly name: string
  /** The class of the runtime it is; undefined for a status that has none, which gets one here. */
  readonly base: string | undefined
  /** `409`, `4XX` or `default`; `outcome error` for a failure that the body tells. */
  readonly status: string
  /** What the body tells, where that and not the status says that a call failed. */
  readonly outcome: boolean | number | string | undefined
  /** The type of the body; several where operations differ. */
  readonly bodies: readonly TypeRef[]
}

export interface Failure {
  /** As in {@link ErrorModel}. */
  readonly status: string
  /** The types of body and code, where operations differ in them. */
  readonly details: { readonly body: TypeRef; readonly code: TypeRef | undefined } | undefined
  readonly error: string
  readonly description: string
  readonly shape: ErrorShape | undefined
}

/** A credential a caller may pass. */
export interface CredentialOption {
  /** Name of the security scheme: `bearerAuth`. */
  readonly name: string
  readonly scheme: SecurityScheme
  /** How the runtime sends it; undefined where it cannot. */
  readonly kind: CredentialKind | undefined
}
