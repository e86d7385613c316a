import type { Api } from '../../packages/model/src/index.ts'

/** One change that makes a clean document wrong. */
export interface Mutation {
  /** JSON Pointer of the bundled document: what is changed. The parent has to exist. */
  readonly pointer: string
  /** What it becomes; undefined takes it away. */
  readonly value: unknown
}

/** A way to make documents wrong, wherever there is something it applies to. */
export interface Operator {
  /** `an error response is missing` */
  readonly title: string
  readonly mutations: (api: Api) => Iterable<Mutation>
  /** The rules that are meant for it: one of them has to speak. */
  readonly meant: readonly string[]
  /** Why the finding may stand in another place than the change, where that is so. */
  readonly elsewhere?: string
}
