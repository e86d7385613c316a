import type { Wire } from './wire.ts'

export type NameCase = 'PascalCase' | 'camelCase' | 'kebab-case' | 'snake_case'

/** What the linter demands beyond the wire. */
export interface Requirements {
  /** How much the linter demands of the document beside its conventions. */
  readonly profile: 'recommended' | 'strict' | undefined
  /** Statuses each operation documents. */
  readonly statuses: readonly number[]
  readonly naming: {
    readonly properties?: NameCase
    readonly paths?: NameCase
    readonly operations?: NameCase
    readonly ids?: 'integer' | 'prefixed' | 'string' | 'uuid'
    readonly time?: 'epoch-seconds' | 'local' | 'rfc3339'
  }
}

/** The root `x-conventions` of a document, with what it leaves out filled in. */
export interface Conventions {
  readonly wire: Wire
  readonly require: Requirements
}

/** `x-operation`: where one operation differs from what its method and path imply. */
export interface OperationConventions {
  readonly resource?: string
  readonly verb?: string
  /** The member that wraps the result: `{key}` in places. */
  readonly key?: string
  /** Names of a strategy in `wire.pagination`, and of the ways in `wire.select`, `wire.sort` and `wire.filter`. */
  readonly pagination?: string
  readonly select?: string | readonly string[]
  readonly sort?: string
  readonly filter?: string
  readonly safe?: boolean
  readonly idempotent?: boolean
}

/** `x-on-null`: what null does to a property in an update. */
export type OnNull = 'delete' | 'keep' | 'reject' | 'reset'
