import type { JsonObject } from '@concord-api/model'

import type { Choices } from '../choices.ts'
import { propertyName } from '../names.ts'

/** What went wrong, by the status that says so. */
interface Failure {
  readonly status: number
  /** What the response is called among the components. */
  readonly name: string
  readonly description: string
  readonly code: string
  readonly title: string
  readonly message: string
}

export const failures = {
  badRequest: {
    status: 400,
    name: 'BadRequest',
    description: 'The request is malformed, or something in it is not valid.',
    code: 'invalid_request',
    title: 'Bad Request',
    message: 'The request is not valid.',
  },
  unauthorized: {
    status: 401,
    name: 'Unauthorized',
    description: 'The credentials are missing or not valid.',
    code: 'unauthorized',
    title: 'Unauthorized',
    message: 'Credentials are missing or not valid.',
  },
  forbidden: {
    status: 403,
    name: 'Forbidden',
    description: 'The credentials are valid and do not allow this.',
    code: 'forbidden',
    title: 'Forbidden',
    message: 'You may not do this.',
  },
  notFound: {
    status: 404,
    name: 'NotFound',
    description: 'There is no task with this ID.',
    code: 'not_found',
    title: 'Not Found',
    message: 'There is no such task.',
  },
  tooManyRequests: {
    status: 429,
    name: 'TooManyRequests',
    description: 'The rate limit is exceeded. Wait, then send the request again.',
    code: 'rate_limited',
    title: 'Too Many Requests',
    message: 'There were too many requests.',
  },
  internalServerError: {
    status: 500,
    name: 'InternalServerError',
    description: 'Something unexpected went wrong on the server.',
    code: 'internal_error',
    title: 'Internal Server Error',
    message: 'Something went wrong.',
  },
} as const satisfies Readonly<Record<string, Failure>>

/** The shape of a failure's body. */
interface ErrorShape {
  readonly mediaType: string
  /** `wire.errors`. */
  readonly convention: readonly JsonObject[]
  readonly schema: JsonObject
  readonly example: (failure: Failure) => JsonObject
  /** An answer of the conventions: a status, with its code where bodies have one. */
  readonly answer: (status: number, code: string) => unknown
}

const classes = ['4XX', '5XX'] as const

export function errorShapeOf({ errors, naming }: Choices): ErrorShape {
  const name = (...words: readonly [string, ...string[]]): string => propertyName(naming, ...words)
  const [error, code, message] = [name('error'), name('code'), name('message')]
  switch (errors) {
    case 'problem':
      return {
        mediaType: 'application/problem+json',
        convention: classes.map((status) => ({
          when: { status },
          mediaType: 'application/problem+json',
          message: '/detail',
          type: '/type',
          title: '/title',
          detail: '/detail',
        })),
        schema: {
          type: 'object',
          description: 'What went wrong, as problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).',
          required: ['type', 'title', 'detail'],
          properties: {
            type: { type: 'string', format: 'uri-reference', description: 'What kind of problem this is.' },
            title: { type: 'string', description: 'The kind of problem, in words.' },
            detail: { type: 'string', description: 'What went wrong this time.' },
          },
        },
        example: ({ title, message: detail }) => ({ type: 'about:blank', title, detail }),
        answer: (status) => status,
      }
    case 'message':
      return {
        mediaType: 'application/json',
        convention: classes.map((status) => ({ when: { status }, message: `/${message}` })),
        schema: {
          type: 'object',
          description: 'What went wrong.',
          required: [message],
          properties: { [message]: { type: 'string', description: 'What went wrong, for a person.' } },
        },
        example: (failure) => ({ [message]: failure.message }),
        answer: (status) => status,
      }
    case 'code-and-message':
      return {
        mediaType: 'application/json',
        convention: classes.map((status) => ({
          when: { status },
          code: `/${error}/${code}`,
          message: `/${error}/${message}`,
        })),
        schema: {
          type: 'object',
          description: 'What went wrong.',
          required: [error],
          properties: {
            [error]: {
              type: 'object',
              description: 'What went wrong, for a program and for a person.',
              required: [code, message],
              properties: {
                [code]: {
                  type: 'string',
                  enum: Object.values(failures).map((failure) => failure.code),
                  description: 'What went wrong, for a program.',
                },
                [message]: { type: 'string', description: 'What went wrong, for a person.' },
              },
            },
          },
        },
        example: (failure) => ({ [error]: { [code]: failure.code, [message]: failure.message } }),
        answer: (status, answered) => ({ status, code: answered }),
      }
  }
}
