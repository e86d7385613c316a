import {
  type Card,
  type CardholderModel,
  type CardsClient,
  createCardsClient,
  type Transaction,
  type TransactionMessage,
} from '@concord-api/cards-client'

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

export async function following(api: CardsClient, transaction: Transaction, card: Card): Promise<void> {
  expectType<Card>(await api.follow(transaction, 'card'))
  expectType<Card>(await api.follow(card, 'self'))
  expectType<AsyncIterable<TransactionMessage>>(api.follow(transaction, 'messages'))
  const result = await api.follow(transaction, 'card').result()
  if (!result.ok && result.status === 404) expectType<404>(result.error.status)
  // A card need not have a cardholder.
  expectType<CardholderModel | undefined>(await api.follow(card, 'cardholder'))
  // @ts-expect-error -- so there may be nothing to ask
  await api.follow(card, 'cardholder').result()
  // @ts-expect-error -- a card has no transaction
  api.follow(card, 'transaction')
  // @ts-expect-error -- what has no links cannot be followed
  api.follow({ id: card.id }, 'self')
}
