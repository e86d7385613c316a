import { Refusal } from '../refusal.ts'
import { type Item, parseDictionary } from './dictionary.ts'
import type { Fault } from './fault.ts'

/** The request header that asks for a fault. */
const faultHeader = 'Sandbox-Fault'

type Kind = { readonly member: keyof Fault; readonly shown: string; readonly allows: (item: Item) => boolean }

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['status', { member: 'status', shown: 'status=200 to 599', allows: within(200, 599) }],
  ['delay', { member: 'delay', shown: 'delay=0 to 60000 (milliseconds)', allows: within(0, 60_000) }],
  ['drop', { member: 'drop', shown: 'drop', allows: isBoolean }],
  ['truncate', { member: 'truncate', shown: 'truncate', allows: isBoolean }],
  ['content-type', { member: 'contentType', shown: 'content-type="type/subtype"', allows: isMediaType }],
  ['times', { member: 'times', shown: 'times=1 to 1000', allows: within(1, 1000) }],
])

const allowed = [...kinds.values()].map(({ shown }) => shown).join(', ')

/**
 * Reads the faults a caller asks for: `status=503, delay=250`.
 * @throws {Refusal} when something in it is not known, with what is allowed.
 */
export function parseFault(header: string): Fault {
  const items = [...read(header)].map(([name, item]): [keyof Fault, Item] => {
    const kind = kinds.get(name)
    if (kind === undefined || !kind.allows(item)) throw refusal()
    return [kind.member, item]
  })
  return Object.fromEntries(items)
}

function read(header: string): ReadonlyMap<string, Item> {
  try {
    return parseDictionary(header)
  } catch {
    throw refusal()
  }
}

function refusal(): Refusal {
  const message = `${faultHeader} must be a list, separated by commas, of: ${allowed}`
  return new Refusal('invalid-request', message, {
    fields: [{ in: 'header', name: faultHeader, message, code: 'format' }],
  })
}

function within(minimum: number, maximum: number): (item: Item) => boolean {
  return (item) => typeof item === 'number' && item >= minimum && item <= maximum
}

function isBoolean(item: Item): boolean {
  return typeof item === 'boolean'
}

function isMediaType(item: Item): boolean {
  return typeof item === 'string' && /^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+( *;[\x20-\x7e]*)?$/.test(item)
}
