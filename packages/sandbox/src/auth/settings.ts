import type { Answer, JsonObject } from '@concord-api/model'

/** One credential that an author declares. Parts that are left out are derived from its name. */
export interface CredentialSetting {
  readonly name: string
  /** The scopes it has. @default what `may` goes with: all of them, those that reading needs, none */
  readonly scopes?: readonly string[]
  /** What it may do. @default 'everything' */
  readonly may?: 'everything' | 'nothing' | 'read'
  /** The bearer token, or the value of an API key. */
  readonly token?: string
  readonly username?: string
  readonly password?: string
  readonly client_id?: string
  readonly client_secret?: string
  /** Answered to when it is used although it is known, such as a key that is suspended. */
  readonly answer?: Answer
  /** Properties that expressions may read: the account it belongs to. */
  readonly attributes?: JsonObject
}

/** The credentials an author declares, by security scheme; the schemes without any have the default ones. */
export interface CredentialSettings {
  readonly [scheme: string]: readonly CredentialSetting[]
}
