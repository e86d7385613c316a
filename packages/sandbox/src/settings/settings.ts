import type { Answer, JsonObject } from '@concord-api/model'

import type { CredentialSettings } from '../auth/settings.ts'
import type { Operator } from '../query/operators.ts'

/** A JSONata expression; what it can read is listed in the README. */
type Expression = string

export type Write = 'create' | 'delete' | 'update'

/** What keeps a request from being done although its shape is right. */
export interface Rule {
  readonly on: readonly Write[]
  /** Properties whose values together no other entry may have. */
  readonly unique?: readonly string[]
  /** A property, and the collection it must name an entry of. */
  readonly exists?: { readonly property: string; readonly in: string }
  /** True where the request is refused. */
  readonly when?: Expression
  readonly answer: Answer
  readonly message: string
  /** Further members of the answer, by JSON Pointer. */
  readonly members?: Readonly<Record<string, Expression>>
  /** The property to blame, where the answer blames single properties. */
  readonly field?: string
}

export interface OperationRule extends Omit<Rule, 'on' | 'unique'> {
  /** A value that the document does not allow, where it is answered otherwise than others. */
  readonly invalid?: {
    /** Its name, with `*` for any part of it: `to`, `attachments.*.name`. */
    readonly field: string
    /** The JSON Schema keyword that is not satisfied. @default any */
    readonly keyword?: string
  }
}

/** How the value of a property comes about. */
export interface PropertySettings {
  /** Computed when the entry is written, and kept. */
  readonly value?: Expression
  /** The writes that compute it. @default both */
  readonly on?: readonly ('create' | 'update')[]
  /** Computed whenever it is shown, and not kept. */
  readonly read?: Expression
  /** The verbs whose answers show it. @default all */
  readonly in?: readonly string[]
  /** What a credential must be granted to see it. */
  readonly scope?: string
  /** The property that tells the items of a list apart, where an update changes single items. */
  readonly mergeBy?: string
}

/** What happens to an entry by itself, some time after it came into a state. */
export interface Transition {
  readonly property: string
  readonly from: boolean | number | string
  readonly to: boolean | number | string
  /** ISO 8601 duration. */
  readonly after: string
  /** True where it happens; of several for one state, the first for which it is. @default always */
  readonly when?: Expression
  readonly set?: Readonly<Record<string, Expression>>
}

/** What a query parameter narrows a list by. */
export interface FilterSettings {
  /** A property, or several one of which must match. */
  readonly property: string | readonly string[]
  readonly operator: Operator
  /** What entries are compared with in place of what was sent. */
  readonly value?: Expression
}

export interface CollectionSettings {
  /** The property that identifies an entry. */
  readonly key?: string
  /** The property entries are listed by; by the time of creation where absent. */
  readonly order?: string
  readonly records?: readonly JsonObject[]
  readonly notFound?: {
    readonly answer?: Answer
    readonly message?: string
    readonly members?: Readonly<Record<string, Expression>>
  }
  readonly rules?: readonly Rule[]
  readonly properties?: Readonly<Record<string, PropertySettings>>
  readonly transitions?: readonly Transition[]
  readonly filters?: Readonly<Record<string, FilterSettings>>
  /** The names that lists select unless told otherwise. */
  readonly selected?: readonly string[]
  /** Hypermedia links beside those of Link Objects, by relation: the paths they lead to. Null where there is none. */
  readonly links?: Readonly<Record<string, Expression>>
}

export type Does = 'answer' | 'create' | 'delete' | 'get' | 'list' | 'replace' | 'update'

export interface OperationSettings {
  readonly does?: Does
  readonly collection?: string
  /** The id of the entry it works on. */
  readonly key?: Expression
  /** For a list: what entries must equal, by property. For a write: what is set, by property. */
  readonly set?: Readonly<Record<string, Expression>>
  readonly where?: Readonly<Record<string, Expression>>
  /** For a creation of several: a list, of which each `item` makes an entry. */
  readonly each?: Expression
  /** A monitor of what is done: an entry of another collection, to which the answer points. */
  readonly monitor?: { readonly collection: string; readonly set: Readonly<Record<string, Expression>> }
  /** What takes the place of the result. */
  readonly result?: Expression
  /** Other members of the answer, by JSON Pointer. */
  readonly answer?: Readonly<Record<string, Expression>>
  readonly rules?: readonly OperationRule[]
}

export interface WebhookSettings {
  /** Addresses that are told of every event, where an API has no subscriptions. */
  readonly receivers?: readonly string[]
  /** The collection of those who are told, and where its entries have what a delivery needs. */
  readonly subscriptions?: {
    readonly collection: string
    readonly url: string
    readonly secret?: string
    /** True where a subscription wants an `event`. */
    readonly when?: Expression
  }
  /** By name in the document's `webhooks`. */
  readonly events: Readonly<
    Record<
      string,
      {
        readonly collection: string
        readonly on: readonly Write[]
        /** What the event is called where it travels. */
        readonly type?: string
        readonly when?: Expression
        /** Headers of a delivery beside those the conventions declare. */
        readonly headers?: Readonly<Record<string, Expression>>
      }
    >
  >
}

/** The content of a `sandbox.yaml`: seeds, and the few rules of the domain that a schema cannot say. */
export interface SandboxSettings {
  readonly version: 1
  readonly credentials?: CredentialSettings
  /** Addresses that are answered with the one to use instead. */
  readonly redirects?: readonly { readonly from: string; readonly to: string; readonly status: 301 | 302 | 307 | 308 }[]
  readonly collections?: Readonly<Record<string, CollectionSettings>>
  readonly operations?: Readonly<Record<string, OperationSettings>>
  readonly webhooks?: WebhookSettings
}
