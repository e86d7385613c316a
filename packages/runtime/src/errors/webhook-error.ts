import { ConcordError } from './concord-error.ts'

/**
 * Why a delivery is not to be trusted: a header of it is missing, the signature is not that of the sender, the delivery
 * is older or newer than it may be, or its body is no JSON.
 */
export type WebhookErrorCode = 'header' | 'payload' | 'signature' | 'too-new' | 'too-old'

/** What came is not a delivery of the API, or not one that is still to be taken. */
export class WebhookError extends ConcordError {
  override name = 'WebhookError'
  readonly code: WebhookErrorCode

  constructor(code: WebhookErrorCode, message: string, options?: ErrorOptions) {
    super('verifyWebhook', message, options)
    this.code = code
  }
}
