import { expect, test } from 'vitest'

import { client, library, pageText, sectionOf } from '../testing/guide-text.ts'

const path = 'books/webhooks'
const webhooks = {
  moved: {
    post: {
      summary: 'A book was moved',
      description: 'Sent when a book has another place.',
      parameters: [{ name: 'X-Id', in: 'header', description: 'Identifies it.' }],
      requestBody: { content: { 'application/json': { example: { id: 'b_1' } } } },
      responses: { '2XX': { description: 'You have it.' } },
    },
  },
}

test('the events, what comes with them, and how to answer', () => {
  const text = pageText(library({ webhooks: { type: '/type', delivery: 'at-least-once' } }, { webhooks }), path)
  expect(text).toContain('| `moved` | A book was moved |')
  expect(sectionOf(text, 'Deliveries')).toBe(
    `A delivery may come more than once: keep the ids of those you have handled, and skip what you know.

Which event it is stands in \`/type\`.

| Header | Holds |
| - | - |
| \`X-Id\` | Identifies it. |

| Your answer | Means |
| - | - |
| \`2XX\` | You have it. |`,
  )
  expect(sectionOf(text, 'moved')).toBe('Sent when a book has another place.\n\n```json\n{\n  "id": "b_1"\n}\n```')
})

test.each([
  {
    signature: {
      algorithm: 'hmac-sha256',
      header: 'X-Sig',
      signed: '{id}.{body}',
      encoding: 'base64',
      prefix: 'v1,',
      id: 'X-Id',
      tolerance: 'PT5M',
    },
    says: [
      'in the header `X-Sig`: HMAC with SHA-256, with a secret that you share with the API.',
      'What is signed is `{id}.{body}`: `{id}` is the header `X-Id`, `{body}` is the body as it came.',
      'The signature is written in Base64, after `v1,`.',
      'Refuse what is more than 5 minutes old',
      'secret: process.env.BOOKS_WEBHOOK_SECRET,',
    ],
  },
  {
    signature: { algorithm: 'ed25519', header: 'X-Sig', signed: '{body}', encoding: 'hex' },
    says: [
      'Ed25519, to be checked with the public key of the API.',
      'The signature is written in hexadecimal.',
      'publicKey: process.env.BOOKS_WEBHOOK_PUBLIC_KEY,',
    ],
  },
])('a signature of $signature.algorithm', ({ signature, says }) => {
  const text = sectionOf(
    pageText(library({ webhooks: { signature } }, { webhooks }), path, { client }),
    'The signature',
  )
  for (const part of says) expect(text).toContain(part)
})

test('webhooks without conventions are listed, and nothing is said of a signature', () => {
  expect(pageText({ webhooks }, path)?.match(/^## .*/gm)).toEqual(['## Deliveries', '## Events'])
})

test('without webhooks there is no page', () => {
  expect(pageText(library({}), path)).toBeUndefined()
})
