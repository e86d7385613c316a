import type { Input } from '../request/prepare.ts'
import type { PageRequest, PageStep, PageStrategy } from './page-strategy.ts'

/** Where the parameters of a style go. */
export interface Place {
  /** The member of a {@link PageStep} that is about them. */
  readonly member: 'body' | 'query'
  /** What a parameter was sent with. */
  sent(request: PageRequest, name: string): unknown
  /** The arguments of a call with other values for some parameters. */
  withValues(input: Input, values: Readonly<Record<string, unknown>>): Input
}

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
