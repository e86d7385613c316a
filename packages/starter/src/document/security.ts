import type { JsonObject } from '@concord-api/model'

import type { Choices } from '../choices.ts'
import { apiNameOf, variableOf } from '../names.ts'

/** How callers say who they are, in the words of the document. */
interface Security {
  /** What the scheme is called. */
  readonly name: string
  readonly scheme: JsonObject
  /** Where callers keep their credentials. */
  readonly environment: unknown
  /** What a challenge names: the value of `WWW-Authenticate`. */
  readonly challenge: string
  /** Scopes by what an operation does. */
  readonly scopes: { readonly read: readonly string[]; readonly write: readonly string[] }
}

const noScopes = { read: [], write: [] } as const

export function securityOf({ auth, title }: Choices): Security {
  const variable = variableOf(title)
  switch (auth) {
    case 'bearer':
      return {
        name: 'bearerAuth',
        scheme: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token, sent as `Authorization: Bearer YOUR_TOKEN`. Keep it on your servers.',
        },
        environment: `${variable}_TOKEN`,
        challenge: 'Bearer',
        scopes: noScopes,
      }
    case 'basic':
      return {
        name: 'basicAuth',
        scheme: {
          type: 'http',
          scheme: 'basic',
          description: 'A user name and a password, as HTTP Basic has them. Keep them on your servers.',
        },
        environment: { username: `${variable}_USERNAME`, password: `${variable}_PASSWORD` },
        challenge: 'Basic',
        scopes: noScopes,
      }
    case 'api-key':
      return {
        name: 'apiKey',
        scheme: {
          type: 'apiKey',
          in: 'header',
          name: 'X-API-Key',
          description: 'A key, sent in the header `X-API-Key`. Keep it on your servers.',
        },
        environment: `${variable}_API_KEY`,
        challenge: 'ApiKey',
        scopes: noScopes,
      }
    case 'oauth2':
      return {
        name: 'oauth2',
        scheme: {
          type: 'oauth2',
          description:
            'OAuth 2.0 with the client credentials grant: take a token from the token URL, and send it as ' +
            '`Authorization: Bearer YOUR_ACCESS_TOKEN`. Keep the client secret on your servers.',
          flows: {
            clientCredentials: {
              tokenUrl: `https://api.${apiNameOf(title)}.example/oauth2/token`,
              scopes: { 'tasks:read': 'See tasks.', 'tasks:write': 'Add, change and remove tasks.' },
            },
          },
        },
        environment: { clientId: `${variable}_CLIENT_ID`, clientSecret: `${variable}_CLIENT_SECRET` },
        challenge: 'Bearer',
        scopes: { read: ['tasks:read'], write: ['tasks:write'] },
      }
  }
}
