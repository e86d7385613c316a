import type { NameCase } from '@concord-api/model'

/** How callers say who they are. */
export const authKinds = ['bearer', 'basic', 'api-key', 'oauth2'] as const
/** How lists come in pages: the styles of the vocabulary, `link` by what people call it. */
export const paginationKinds = ['offset', 'page', 'cursor', 'next-link', 'last-id'] as const
/** What a failure's body looks like: problem details (RFC 9457), a message, or a code with a message. */
export const errorKinds = ['problem', 'message', 'code-and-message'] as const
/** How properties are written. */
export const namings = ['camelCase', 'snake_case', 'kebab-case', 'PascalCase'] as const satisfies readonly NameCase[]

/** What a new API is like. */
export interface Choices {
  readonly title: string
  readonly auth: (typeof authKinds)[number]
  readonly pagination: (typeof paginationKinds)[number]
  readonly errors: (typeof errorKinds)[number]
  readonly naming: (typeof namings)[number]
}

/** What is taken where nobody chooses. */
export const usualChoices: Choices = {
  title: 'Tasks API',
  auth: 'bearer',
  pagination: 'cursor',
  errors: 'problem',
  naming: 'camelCase',
}
