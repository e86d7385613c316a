import { withTexts } from './with-texts.ts'

const ref = (section: string, name: string) => ({ $ref: `#/components/${section}/${name}` })

const rateLimitHeaders = {
  'RateLimit-Limit': ref('headers', 'Limit'),
  'RateLimit-Remaining': ref('headers', 'Remaining'),
  'RateLimit-Reset': ref('headers', 'Reset'),
}

const usualErrors = {
  '401': ref('responses', 'Unauthorized'),
  '429': ref('responses', 'TooManyRequests'),
}

const count = (description: string) => ({ description, schema: { type: 'integer' } })

const answer = (description: string, schema: object, headers: object = rateLimitHeaders) => ({
  description,
  headers,
  content: { 'application/json': { schema } },
})

/** A library's API: small, complete, and every rule is content with it. Each call makes a new one. */
export function cleanDocument(): Record<string, unknown> {
  const document = {
    openapi: '3.1.1',
    info: { title: 'Books', version: '1.0.0' },
    paths: {
      '/books': {
        get: {
          operationId: 'listBooks',
          'x-operation': { pagination: 'window' },
          parameters: [ref('parameters', 'Count'), ref('parameters', 'Skip')],
          responses: { '200': ref('responses', 'BookPage'), ...usualErrors },
        },
        post: {
          operationId: 'addBook',
          requestBody: { content: { 'application/json': { schema: ref('schemas', 'Book') } } },
          responses: { '201': ref('responses', 'Book'), ...usualErrors, '422': ref('responses', 'BadBook') },
        },
      },
      '/books/{bookId}': {
        parameters: [{ name: 'bookId', in: 'path', required: true, schema: { type: 'string' } }],
        get: {
          operationId: 'getBook',
          responses: { '200': ref('responses', 'Book'), ...usualErrors, '404': ref('responses', 'NotFound') },
        },
        delete: {
          operationId: 'removeBook',
          responses: { '204': { description: 'Removed.', headers: rateLimitHeaders }, ...usualErrors },
        },
      },
      '/reading-rooms': {
        get: {
          operationId: 'listReadingRooms',
          responses: {
            '200': answer('All rooms.', { type: 'array', items: { type: 'object', properties: { seat_count: {} } } }),
            ...usualErrors,
          },
        },
      },
    },
    components: {
      parameters: {
        Count: { name: 'count', in: 'query', schema: { type: 'integer', default: 20, maximum: 50 } },
        Skip: { name: 'skip', in: 'query', schema: { type: 'integer', default: 0 } },
      },
      headers: {
        Limit: count('Requests allowed.'),
        Remaining: count('Requests left.'),
        Reset: count('Seconds until the limit starts anew.'),
        RetryAfter: count('Seconds to wait.'),
      },
      responses: {
        Book: answer('A book.', ref('schemas', 'Book')),
        BookPage: answer('Some books.', ref('schemas', 'BookPage')),
        Unauthorized: answer('No reader card.', ref('schemas', 'Failure')),
        NotFound: answer('No such book.', ref('schemas', 'Failure')),
        BadBook: answer('Not a book.', ref('schemas', 'Failure')),
        TooManyRequests: answer('Too fast.', ref('schemas', 'Failure'), {
          ...rateLimitHeaders,
          'Retry-After': ref('headers', 'RetryAfter'),
        }),
      },
      schemas: {
        Book: {
          type: 'object',
          required: ['book_id', 'title'],
          properties: {
            book_id: { type: 'string' },
            title: { type: 'string' },
            sequel: ref('schemas', 'Book'),
            _links: { type: 'object', additionalProperties: { type: 'string' } },
          },
        },
        BookPage: {
          type: 'object',
          properties: { books: { type: 'array', items: ref('schemas', 'Book') }, total: { type: 'integer' } },
        },
        Failure: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['message', 'code'],
              properties: { message: { type: 'string' }, code: { enum: ['denied', 'missing', 'too_fast'] } },
            },
          },
        },
      },
    },
    'x-conventions': {
      version: 1,
      wire: {
        errors: [{ when: { status: '4XX' }, message: '/error/message', code: '/error/code' }],
        pagination: {
          window: {
            style: 'offset',
            send: { limit: { in: 'query', name: 'count' }, offset: { in: 'query', name: 'skip' } },
            read: { items: '/books', total: '/total' },
            limit: { default: 20, maximum: 50, over: 'reject' },
          },
        },
        rateLimit: {
          status: 429,
          limit: { in: 'header', at: 'RateLimit-Limit' },
          remaining: { in: 'header', at: 'RateLimit-Remaining' },
          reset: { in: 'header', at: 'RateLimit-Reset', unit: 'delta-seconds' },
          retryAfter: { in: 'header', at: 'Retry-After' },
        },
      },
      require: {
        statuses: [401, 429],
        naming: { properties: 'snake_case', paths: 'kebab-case', operations: 'camelCase' },
      },
    },
  }
  // No two places share an object, as in a file.
  return withTexts(JSON.parse(JSON.stringify(document)) as Record<string, unknown>)
}
