import { decode } from './decode.ts'

const hashes = { 'hmac-sha256': 'SHA-256', 'hmac-sha512': 'SHA-512' }

/**
 * The key that checks signatures: the secret of an HMAC as the text it is, or a public key of Ed25519 in PEM or raw.
 * Rejects where that is none.
 */
export async function importKey(
  algorithm: 'ed25519' | keyof typeof hashes,
  key: string = '',
  encoding: 'base64' | 'hex',
): Promise<CryptoKey> {
  if (key === '') throw new TypeError('there is no key')
  if (algorithm !== 'ed25519') {
    const hmac = { name: 'HMAC', hash: hashes[algorithm] }
    return crypto.subtle.importKey('raw', new TextEncoder().encode(key), hmac, false, ['verify'])
  }
  const [, pem] = /^\s*-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----\s*$/.exec(key) ?? []
  const bytes = pem === undefined ? decode(key.trim(), encoding) : decode(pem, 'base64')
  if (bytes === undefined) throw new TypeError('the key is not encoded as it should be')
  return crypto.subtle.importKey(pem === undefined ? 'raw' : 'spki', bytes, 'Ed25519', false, ['verify'])
}
