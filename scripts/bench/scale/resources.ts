import type { Random } from '../random.ts'

/** A kind of records. */
export interface Resource {
  /** `AuditReport`, the name of its schema. */
  readonly type: string
  /** `audit-reports`, in paths. */
  readonly path: string
  /** `audit reports`, in sentences. */
  readonly plural: string
  readonly singular: string
}

const kinds = [
  'archived',
  'audit',
  'billing',
  'customer',
  'draft',
  'internal',
  'monthly',
  'partner',
  'regional',
  'shared',
] as const
const things = [
  'agreement',
  'booking',
  'contract',
  'device',
  'invoice',
  'location',
  'message',
  'order',
  'report',
  'ticket',
] as const

/** Different kinds of records, as many as asked for; there are a hundred. */
export function resourcesOf(random: Random, count: number): Resource[] {
  const start = random.between(0, 99)
  return Array.from({ length: count }, (_, index) => {
    // 37 and 100 have no common factor, so none comes twice.
    const number = (start + index * 37) % 100
    const [kind, thing] = [kinds[Math.floor(number / 10)] ?? kinds[0], things[number % 10] ?? things[0]]
    const [first, second] = [kind, thing].map((word) => word[0]?.toUpperCase() + word.slice(1))
    return {
      type: `${first}${second}`,
      path: `${kind}-${thing}s`,
      plural: `${kind} ${thing}s`,
      singular: `${kind} ${thing}`,
    }
  })
}
