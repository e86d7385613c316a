import type { JsonObject } from '@concord-api/model'

/** A request of a contract scenario and what is expected of its answer. */
export interface Step {
  /** What it shows, for people. */
  readonly shows: string
  readonly operation: string
  /** The credential it is sent with; `nobody` sends none. @default full */
  readonly as?: string
  /** What takes the place of the document's examples. */
  readonly path?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: unknown
  /** A body as it is sent. */
  readonly raw?: string
  readonly form?: string
  readonly contentType?: string
  /** Another method or address than those of the operation, whose answer is described there all the same. */
  readonly method?: string
  readonly address?: string
  /** Milliseconds that pass before. */
  readonly after?: number
  /** What another system adds before, by collection. */
  readonly inserts?: Readonly<Record<string, JsonObject>>
  readonly expect: number
  /** What the body has, by JSON Pointer. */
  readonly answers?: Readonly<Record<string, unknown>>
  /** Headers of the answer; a text that begins and ends with `/` is a pattern. */
  readonly has?: Readonly<Record<string, string>>
  /** The deliveries to subscribers that all this brings about, in their order. */
  readonly delivers?: readonly Pick<Step, 'answers' | 'has'>[]
  /** What later steps need of the body, by the name they know it by: `{name}` in any text of theirs. */
  readonly keep?: Readonly<Record<string, string>>
}

/** Steps that belong together: each scenario begins with a sandbox of its own. */
export interface Scenario {
  readonly scenario: string
  readonly steps: readonly Step[]
}
