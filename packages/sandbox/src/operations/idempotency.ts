import { secondsOf } from '@concord-api/model'
import { parameterAt } from '../query/parameter-at.ts'
import { Refusal } from '../refusal.ts'
import type { Answered } from '../answer/answer.ts'
import type { Call, Workings } from './call.ts'
import { fingerprintOf } from './new-entry.ts'

/** Repeats the answer to a request that was done under the same key. */
export interface Idempotency {
  /** @throws {Refusal} when the key was used for another request. */
  once(workings: Workings, call: Call, answer: () => Promise<Answered>): Promise<Answered>
}

interface Remembered {
  readonly fingerprint: string
  readonly answered: Answered
  readonly end: number
}

const usualExpiry = 24 * 60 * 60
const maximumKeys = 10_000

/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
export function createIdempotency(): Idempotency {
  const known = new Map<string, Remembered>()
  return {
    async once(workings, call, answer) {
      const { api, clock } = workings
      const declared = api.conventions?.wire.idempotency
      const { operation } = call.plan
      const key = parameterAt(call.request, declared?.send)
      if (declared === undefined || key === undefined || declared.methods?.includes(operation.method) === false)
        return answer()
      const name = JSON.stringify([call.caller.key, operation.id, key])
      const fingerprint = fingerprintOf(call.request.body, call.request.path as Record<string, string>)
      const before = known.get(name)
      if (before !== undefined && before.end > clock()) {
        if (before.fingerprint === fingerprint) return before.answered
        throw new Refusal('invalid-request', 'This key was used for another request.', { answer: 422 })
      }
      const answered = await answer()
      known.set(name, {
        fingerprint,
        answered,
        end: clock() + (secondsOf(declared.expiry ?? '') ?? usualExpiry) * 1000,
      })
      const [oldest] = known.keys()
      if (known.size > maximumKeys && oldest !== undefined) known.delete(oldest)
      return answered
    },
  }
}
