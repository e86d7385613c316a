import type { Clock } from '../clock.ts'
import type { Random } from '../random.ts'
import type { Fault } from './fault.ts'
import { parseFault } from './parse-fault.ts'

export interface FaultsOptions {
  /** Hits every request that asks for no other. */
  readonly always?: Fault
  /** The part of requests that `always` hits, from 0 to 1. @default 1 */
  readonly rate?: number
  readonly clock: Clock
  readonly random: Random
  readonly wait: (milliseconds: number) => Promise<void>
  /** How many callers' faults are kept for their next requests; the oldest are forgotten first. @default 10_000 */
  readonly maximumCallers?: number
}

/** Which requests are spoilt. */
export interface Faults {
  /**
   * The fault that hits a request: what its `Sandbox-Fault` asks for, what an earlier one of the caller asked for with
   * `times`, or what hits all.
   * @param header the `Sandbox-Fault` of the request. With `times` it takes the place of an earlier one; without, it is
   * for this request only, and an empty one asks for none.
   * @throws {Refusal} when the header cannot be read.
   */
  next(caller: string, header: string | null): Fault | undefined
  /** Lets the time pass that the answer comes late. */
  delay(fault: Fault): Promise<void>
}

interface Storm {
  readonly fault: Fault
  left: number
  readonly end: number
}

/** A fault that is not used up is forgotten after ten minutes. */
const remembered = 10 * 60 * 1000

/** Makes what decides which requests are spoilt. */
export function createFaults(options: FaultsOptions): Faults {
  const { always, rate = 1, clock, random, wait, maximumCallers = 10_000 } = options
  const storms = new Map<string, Storm>()
  return {
    next: (caller, header) => {
      const asked = header === null ? undefined : parseFault(header)
      if (asked?.times !== undefined) store(caller, asked, asked.times)
      if (asked !== undefined && asked.times === undefined) return asked
      return fromStorm(caller) ?? (always !== undefined && random() < rate ? always : undefined)
    },
    delay: async ({ delay = 0 }) => {
      if (delay > 0) await wait(delay)
    },
  }

  function store(caller: string, fault: Fault, left: number): void {
    // The order of the map is that of the ends.
    storms.delete(caller)
    storms.set(caller, { fault, left, end: clock() + remembered })
    for (const [oldest, { end }] of storms) {
      if (storms.size <= maximumCallers && clock() < end) break
      storms.delete(oldest)
    }
  }

  function fromStorm(caller: string): Fault | undefined {
    const storm = storms.get(caller)
    if (storm === undefined) return undefined
    if (clock() >= storm.end) {
      storms.delete(caller)
      return undefined
    }
    if (--storm.left <= 0) storms.delete(caller)
    return storm.fault
  }
}
