import type { Answer, JsonObject } from '@concord-api/model'

/** What a caller sends, or exchanges for a token; the names are those of the standards. */
export interface CredentialParts {
  readonly token?: string
  readonly username?: string
  readonly password?: string
  readonly client_id?: string
  readonly client_secret?: string
}

/** Something a caller can prove to be: it belongs to one security scheme. */
export interface Credential {
  readonly scheme: string
  /** `full`, `read-only`, `no-access`, or what the settings call it. */
  readonly name: string
  readonly scopes: ReadonlySet<string>
  readonly may: 'everything' | 'nothing' | 'read'
  readonly parts: CredentialParts
  /** Answered to whatever it is used for. */
  readonly answer: Answer | undefined
  readonly attributes: JsonObject
}

/** Who sent a request. */
export interface Caller {
  /** By scheme, those that were sent and are valid. */
  readonly credentials: ReadonlyMap<string, Credential>
  /** By scheme, what is wrong with those that were sent and are not. */
  readonly invalid: ReadonlyMap<string, 'expired' | 'invalid'>
  /** What a quota is counted by; undefined without a valid credential. Not a secret. */
  readonly key: string | undefined
  /** The bearer token or API key that was sent and is valid. A secret. */
  readonly token?: string
}
