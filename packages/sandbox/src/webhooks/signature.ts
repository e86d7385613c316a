import type { Webhooks } from '@concord-api/model'

/** How deliveries are signed. */
export type Signature = NonNullable<Webhooks['signature']>

/** What a signature may cover besides its key. */
export interface Signed {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: string
  readonly body: string
}
