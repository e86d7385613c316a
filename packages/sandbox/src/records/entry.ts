import type { JsonObject } from '@concord-api/model'

/** A stored resource. Entries never change: a change puts another one in its place. */
export interface Entry {
  /** As it stands in addresses. */
  readonly id: string
  /** The ids of what it belongs to, by collection. */
  readonly parents: Readonly<Record<string, string>>
  /** Its place in the order of creation. */
  readonly sequence: number
  readonly value: JsonObject
  /** When it came into its present state, in milliseconds since 1970. */
  readonly since: number
  /** What it was created with, where a repeated creation is answered with what is there. */
  readonly fingerprint?: string
}
