import { type CardsClient, createCardsClient } from '@concord-api/cards-client'

/* What the compiler says of calls: checked by `tsc`, not run. */
const expectType = <Expected>(_value: Expected): void => {}

export async function calling(api: CardsClient): Promise<void> {
  const page = await api.transactions.list({ order: 'asc' })
  expectType<string | undefined>(page.cursor)
  // @ts-expect-error -- one of two words
  await api.transactions.list({ order: 'up' })
  // @ts-expect-error -- only lists go on from somewhere
  await api.cards.get('id', { from: 'x' })
}

export function credentials(): void {
  createCardsClient({ auth: { oauth2: { clientId: 'a', clientSecret: 'b' } } })
  createCardsClient({ auth: { oauth2: 'a token' } })
  // @ts-expect-error -- the secret is missing
  createCardsClient({ auth: { oauth2: { clientId: 'a' } } })
}
