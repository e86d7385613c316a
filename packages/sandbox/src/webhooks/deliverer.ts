import type { Webhooks } from '@concord-api/model'

import type { Clock } from '../clock.ts'
import type { Random } from '../random.ts'
import { type Attempt, attempt, type Fetch } from './attempt.ts'
import { isLoopback } from './loopback.ts'
import { sign } from './sign.ts'
import { createSigningKeys, type PublicKey } from './signing-keys.ts'
import { createTurns } from './turns.ts'
import { wait as passTime, type Wait } from './wait.ts'

export interface DelivererOptions {
  readonly signature?: Webhooks['signature']
  /** Only `at-least-once` sends again. */
  readonly delivery?: Webhooks['delivery']
  readonly fetch: Fetch
  readonly clock: Clock
  readonly random: Random
  /** @default 4 */
  readonly maximumAttempts?: number
  /** Milliseconds that one attempt may take. @default 5000 */
  readonly timeout?: number
  readonly wait?: Wait
}

/** An event for one receiver. */
export interface Message {
  readonly url: string
  /** The same in every attempt. */
  readonly id: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
  readonly mediaType: string
  /** What an HMAC is made with. */
  readonly secret?: string
}

/** What became of a message. */
export interface Delivery {
  readonly id: string
  readonly url: string
  readonly attempts: number
  /**
   * `delivered`: answered with 2XX. `failed`: answered otherwise, or not at all. `refused`: never sent, as the address
   * is not on this machine. `abandoned`: the sandbox was closed before. `unsendable`: never sent, as there is no
   * secret to sign it with or a header cannot be written.
   */
  readonly outcome: 'abandoned' | 'delivered' | 'failed' | 'refused' | 'unsendable'
  /** Of the last attempt; undefined when no answer came. */
  readonly status: number | undefined
}

export interface Deliverer {
  /** What became of the last 1,000 messages, in the order in which that was known. */
  readonly deliveries: readonly Delivery[]
  /** Sends a message, by and by. Never throws. */
  deliver(message: Message): void
  /** Comes when nothing is under way. */
  idle(): Promise<void>
  /** Gives up what is under way. Comes when that is done. */
  close(): Promise<void>
  /** What receivers check signatures with; undefined where that is a secret of theirs. */
  publicKey(): Promise<PublicKey | undefined>
}

const remembered = 1000
const atOnce = 32
const firstWait = 100

/** Makes what delivers events to receivers on this machine, and to no other. */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { signature, delivery, fetch, clock, random, timeout = 5000, wait = passTime } = options
  const maximum = delivery === 'at-least-once' ? (options.maximumAttempts ?? 4) : 1
  const keys = signature === undefined ? undefined : createSigningKeys(signature)
  const controller = new AbortController()
  const { signal } = controller
  const deliveries: Delivery[] = []
  const underWay = new Set<Promise<void>>()
  const inTurn = createTurns(atOnce)
  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return {
    deliveries,
    deliver: (message) => {
      if (!isLoopback(message.url)) return record(message, 0, 'refused')
      const work = inTurn(() => send(message)).finally(() => underWay.delete(work))
      underWay.add(work)
    },
    idle,
    close: () => {
      controller.abort()
      return idle()
    },
    publicKey: async () => keys?.publicKey(),
  }

  function record({ id, url }: Message, attempts: number, outcome: Delivery['outcome'], status?: number): void {
    deliveries.push({ id, url, attempts, outcome, status })
    if (deliveries.length > remembered) deliveries.shift()
  }

  async function send(message: Message): Promise<void> {
    let last: Attempt | undefined
    for (let n = 1; n <= maximum && !signal.aborted; n++) {
      const headers = await headersOf(message).catch(() => undefined)
      if (headers === undefined) return record(message, n - 1, 'unsendable')
      last = await attempt(fetch, message.url, { headers, body: message.body, timeout, signal })
      if (last.end === 'accepted') return record(message, n, 'delivered', last.status)
      if (signal.aborted) return record(message, n, 'abandoned', last.status)
      if (last.end === 'refused' || n === maximum) return record(message, n, 'failed', last.status)
      await wait(firstWait * 2 ** (n - 1) * (1 + random() / 2), signal)
      if (signal.aborted) return record(message, n, 'abandoned', last.status)
    }
    record(message, 0, 'abandoned')
  }

  /** A repeated delivery has the same id, and the time at which it is sent. */
  async function headersOf({ id, headers: more, body, mediaType, secret }: Message): Promise<Headers> {
    const headers = new Headers(more)
    headers.set('Content-Type', mediaType)
    if (signature === undefined || keys === undefined) return headers
    const timestamp = String(Math.floor(clock() / 1000))
    if (signature.id !== undefined) headers.set(signature.id, id)
    if (signature.timestamp !== undefined) headers.set(signature.timestamp, timestamp)
    headers.set(signature.header, await sign(signature, await keys.keyFor(secret), { id, timestamp, body }))
    return headers
  }
}
