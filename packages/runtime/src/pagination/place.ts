import type { PageStep, PageStrategy, Place } from './page-strategy.ts'

/** What the styles share that have parameters. */
export interface PlacedDescriptor {
  /** Where the parameters are. @default the query */
  readonly in?: Place
}

const inQuery: Place = {
  member: 'query',
  sent: ({ query }, name) => query[name],
  withValues: (input, values) => ({ ...input, query: { ...input.query, ...values } }),
}

/** A strategy that knows where its parameters are. */
export function placed(
  { in: place = inQuery }: PlacedDescriptor,
  create: (sent: Place['sent'], stepWith: (name: string, value: unknown) => PageStep) => PageStrategy,
): PageStrategy {
  return Object.assign(
    create(place.sent, (name, value) => ({ [place.member]: { [name]: value } })),
    { place },
  )
}
