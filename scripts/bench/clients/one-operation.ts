/** Programs that call one operation of a committed client: how little a page can load. */
export const oneOperation = {
  'one operation, bearer, offset': `import { connectUsers, listUsers } from '@concord-api/users-client'; listUsers(connectUsers({ auth: { bearerAuth: 'x' } }))`,
  'one operation, OAuth, HAL': `import { connectCards, listCards } from '@concord-api/cards-client'; listCards(connectCards({ auth: { oauth2: { clientId: 'x', clientSecret: 'y' } } }))`,
} as const
