import { createHmac, verify } from 'node:crypto'

import { expect, test } from 'vitest'

import { sign } from './sign.ts'
import type { Signature } from './signature.ts'
import { createSigningKeys } from './signing-keys.ts'

const parts = { id: 'evt_1', timestamp: '1767225600', body: '{"a":"{id} $& ä"}' }
const hmac = (hash: string, key: string, text: string) => createHmac(hash, key).update(text)

test.each<[Signature, secret: string, expected: string]>([
  [
    {
      algorithm: 'hmac-sha256',
      header: 'webhook-signature',
      signed: '{id}.{timestamp}.{body}',
      encoding: 'base64',
      prefix: 'v1,',
    },
    'whsec_c2VjcmV0',
    `v1,${hmac('sha256', 'whsec_c2VjcmV0', `evt_1.1767225600.${parts.body}`).digest('base64')}`,
  ],
  [
    { algorithm: 'hmac-sha512', header: 'X', signed: 't={timestamp}{other}', encoding: 'hex' },
    'sécret',
    hmac('sha512', 'sécret', 't=1767225600{other}').digest('hex'),
  ],
])('%j', async (signature, secret, expected) => {
  expect(await sign(signature, secret, parts)).toBe(expected)
})

test.each(['base64', 'hex'] as const)(
  'Ed25519 in %s: the public half checks what the private one signed',
  async (encoding) => {
    const signature: Signature = { algorithm: 'ed25519', header: 'X', signed: '{timestamp}.{body}', encoding }
    const keys = createSigningKeys(signature)
    const signed = await sign(signature, await keys.keyFor(undefined), parts)
    const { pem = '', raw = '' } = (await keys.publicKey()) ?? {}
    expect(verify(null, Buffer.from(`1767225600.${parts.body}`), pem, Buffer.from(signed, encoding))).toBe(true)
    expect(Buffer.from(raw, encoding)).toHaveLength(32)
    expect(await keys.publicKey()).toEqual({ pem, raw })
  },
)

test('a key of the wrong kind', async () => {
  const signature: Signature = { algorithm: 'hmac-sha256', header: 'X', signed: '{body}', encoding: 'hex' }
  await expect(sign(signature, '', parts)).rejects.toThrow(TypeError)
  await expect(sign({ ...signature, algorithm: 'ed25519' }, 'secret', parts)).rejects.toThrow(TypeError)
})
