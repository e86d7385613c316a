import { encode } from './encode.ts'
import type { Signature, Signed } from './signature.ts'

const hashes = { 'hmac-sha256': 'SHA-256', 'hmac-sha512': 'SHA-512' } as const

/**
 * Signs a delivery: the value of its signature header.
 * @param key the secret of an HMAC, which is used as the text it is, or the private key of an Ed25519 pair.
 * @throws {TypeError} when the key is not of the kind the algorithm needs.
 * @see https://www.rfc-editor.org/rfc/rfc2104
 * @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1
 */
export async function sign(signature: Signature, key: CryptoKey | string, parts: Signed): Promise<string> {
  const { algorithm, encoding, prefix = '' } = signature
  const data = new TextEncoder().encode(signedText(signature.signed, parts))
  if (algorithm === 'ed25519') {
    if (typeof key === 'string') throw new TypeError('Ed25519 signs with a private key')
    return prefix + encode(await crypto.subtle.sign('Ed25519', key, data), encoding)
  }
  if (key === '') throw new TypeError('an HMAC needs a secret')
  const secret = typeof key === 'string' ? await importSecret(key, hashes[algorithm]) : key
  return prefix + encode(await crypto.subtle.sign('HMAC', secret, data), encoding)
}

function importSecret(secret: string, hash: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash }, false, ['sign'])
}

/** What is signed: the template with its parts, in which nothing is replaced again. */
function signedText(template: string, { id, timestamp, body }: Signed): string {
  const parts = new Map([
    ['{id}', id],
    ['{timestamp}', timestamp],
    ['{body}', body],
  ])
  return template.replaceAll(/\{(?:id|timestamp|body)\}/g, (name) => parts.get(name) ?? name)
}
