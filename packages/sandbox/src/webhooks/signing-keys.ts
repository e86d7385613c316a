import { encode } from './encode.ts'
import type { Signature } from './signature.ts'

/** The public half of a key, for receivers to check signatures with. */
export interface PublicKey {
  /** Its 32 bytes, encoded as signatures are. */
  readonly raw: string
  /** `SubjectPublicKeyInfo` (RFC 8410) in PEM. */
  readonly pem: string
}

/** What signs the deliveries of a sandbox. */
export interface SigningKeys {
  /** The key to sign with: a secret of both sides, or the private half of a pair. */
  keyFor(secret: string | undefined): Promise<CryptoKey | string>
  /** Undefined where both sides have the secret. */
  publicKey(): Promise<PublicKey | undefined>
}

/** Makes the pair when it is first needed, once. */
export function createSigningKeys({ algorithm, encoding }: Signature): SigningKeys {
  if (algorithm !== 'ed25519') {
    return { keyFor: async (secret = '') => secret, publicKey: async () => undefined }
  }
  let pair: Promise<CryptoKeyPair> | undefined
  const keys = (): Promise<CryptoKeyPair> => (pair ??= crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']))
  return {
    keyFor: async () => (await keys()).privateKey,
    publicKey: async () => {
      const { publicKey } = await keys()
      const spki = encode(await crypto.subtle.exportKey('spki', publicKey), 'base64')
      return {
        raw: encode(await crypto.subtle.exportKey('raw', publicKey), encoding),
        pem: `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`,
      }
    },
  }
}
