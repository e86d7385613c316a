import { UsageError } from '../errors/usage-error.ts'
import { WebhookError } from '../errors/webhook-error.ts'
import { valueAt } from '../pointer.ts'
import { decode } from './decode.ts'
import { importKey } from './import-key.ts'

/** How an API signs what it delivers. */
export interface WebhookDescriptor {
  readonly algorithm: 'ed25519' | 'hmac-sha256' | 'hmac-sha512'
  /** The header with the signature, or with several of them with spaces between. */
  readonly header: string
  /** What is signed; `{id}`, `{timestamp}` and `{body}` stand for what was sent. */
  readonly signed: string
  readonly encoding: 'base64' | 'hex'
  /** What is before a signature in the header (`v1,`). */
  readonly prefix?: string
  /** The header with the id of the event. */
  readonly id?: string
  /** The header with the time of the delivery, in seconds since 1970. */
  readonly timestamp?: string
  /** How many seconds a delivery may be older or newer than now. @default any number */
  readonly tolerance?: number
  /** Where the type of the event is: a header, or a JSON Pointer into the body. */
  readonly type?: { readonly in: 'body' | 'header'; readonly at: string }
}

/** A delivery as it came. */
export interface WebhookDelivery {
  /** As a `Request` has them, or as Node does. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The text of the body before anything has read it as JSON: what is written anew has another signature. */
  readonly body: string
  /** Of an HMAC. */
  readonly secret?: string | undefined
  /** Of Ed25519: in PEM, or its 32 bytes in the encoding of the signatures. */
  readonly publicKey?: string | undefined
}

/** An event that the API has signed. */
export interface WebhookEvent {
  /** The same in every delivery of one event. */
  readonly id: string | undefined
  /** When it was delivered. */
  readonly timestamp: Date | undefined
  readonly type: string | undefined
  readonly payload: unknown
}

/**
 * Reads a delivery, if it is signed by the API and not too old.
 * @param now - in milliseconds since the epoch
 * @throws {WebhookError} where it is not. {UsageError} where the key cannot be used.
 */
export async function verifyWebhook(
  webhook: WebhookDescriptor,
  { headers, body, secret, publicKey }: WebhookDelivery,
  now: number = Date.now(),
): Promise<WebhookEvent> {
  const { algorithm, encoding, prefix = '', signed, tolerance = Infinity, type } = webhook
  const key = await importKey(algorithm, algorithm === 'ed25519' ? publicKey : secret, encoding).catch(() => {
    const name = algorithm === 'ed25519' ? 'publicKey' : 'secret'
    throw new UsageError('verifyWebhook', `the ${name} is missing or cannot be used`)
  })
  const header = (name: string): string => {
    const value = headerOf(headers, name)
    if (value === undefined) throw new WebhookError('header', `there is no header ${name}`)
    return value
  }
  const id = webhook.id && header(webhook.id)
  const timestamp = webhook.timestamp && header(webhook.timestamp)
  // Replaced at once, so that nothing is replaced in what was put in.
  const parts: Readonly<Record<string, string | undefined>> = { '{id}': id, '{timestamp}': timestamp, '{body}': body }
  const text = new TextEncoder().encode(
    signed.replaceAll(/\{(?:id|timestamp|body)\}/g, (placeholder) => parts[placeholder] ?? ''),
  )
  let valid = false
  for (const signature of header(webhook.header).split(' ')) {
    const bytes = signature.startsWith(prefix) ? decode(signature.slice(prefix.length), encoding) : undefined
    if (bytes !== undefined) valid = (await crypto.subtle.verify(key.algorithm.name, key, bytes, text)) || valid
  }
  if (!valid) throw new WebhookError('signature', 'the signature is not valid')
  if (timestamp !== undefined) checkAge(timestamp, tolerance, now)
  const payload = read(body)
  const kind = type?.in === 'header' ? headerOf(headers, type.at) : type && valueAt(payload, type.at)
  return {
    id,
    timestamp: timestamp === undefined ? undefined : new Date(Number(timestamp) * 1000),
    type: typeof kind === 'string' ? kind : undefined,
    payload,
  }
}

function headerOf(headers: WebhookDelivery['headers'], name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? []
  return Array.isArray(value) ? value.join(', ') : (value as string | undefined)
}

/** Also those of another implementation of `fetch`. */
function isHeaders(headers: WebhookDelivery['headers']): headers is Headers {
  return typeof headers.get === 'function'
}

function checkAge(timestamp: string, tolerance: number, now: number): void {
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookError('header', 'the timestamp is no number of seconds')
  const age = now / 1000 - Number(timestamp)
  if (age > tolerance) throw new WebhookError('too-old', 'the delivery is too old')
  if (-age > tolerance) throw new WebhookError('too-new', 'the delivery is from the future')
}

function read(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new WebhookError('payload', 'the body is no JSON', { cause })
  }
}
