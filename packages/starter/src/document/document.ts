import type { JsonObject } from '@concord-api/model'

import type { Choices } from '../choices.ts'
import { apiNameOf, propertyName } from '../names.ts'
import { errorShapeOf, failures } from './errors.ts'
import { limit, pagingOf } from './pagination.ts'
import { securityOf } from './security.ts'
import { tasksOf } from './tasks.ts'

type FailureName = keyof typeof failures

const ref = (section: string, name: string): JsonObject => ({ $ref: `#/components/${section}/${name}` })

/** The document of a new API: tasks that can be listed, added, read, changed and removed. */
export function starterDocument(choices: Choices): JsonObject {
  const security = securityOf(choices)
  const paging = pagingOf(choices)
  const tasks = tasksOf(choices)
  const every = ['unauthorized', 'forbidden', 'tooManyRequests', 'internalServerError'] as const
  const answers = (success: Readonly<Record<string, unknown>>, ...others: readonly FailureName[]): JsonObject => ({
    ...success,
    ...Object.fromEntries(
      [...others, ...every]
        .map((name) => failures[name])
        .toSorted((a, b) => a.status - b.status)
        .map(({ status, name }) => [String(status), ref('responses', name)]),
    ),
  })
  const needs = (scopes: readonly string[]): JsonObject =>
    scopes.length === 0 ? {} : { security: [{ [security.name]: scopes }] }
  const parameters = { ...paging.parameters, Limit: limitParameter }
  return {
    openapi: '3.1.1',
    info: {
      title: choices.title,
      version: '1.0.0',
      summary: 'Keep track of what is to be done.',
      description: 'Lists tasks, adds them, changes them and removes them. It speaks JSON over HTTPS.',
      contact: { name: 'API support', url: `https://${apiNameOf(choices.title)}.example/support` },
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `https://api.${apiNameOf(choices.title)}.example/v1`, description: 'Production.' }],
    security: [{ [security.name]: [...security.scopes.read] }],
    tags: [{ name: 'Tasks', description: 'What is to be done.' }],
    paths: {
      '/tasks': {
        get: {
          operationId: 'listTasks',
          summary: 'List tasks',
          description: `Returns tasks, a page at a time. ${paging.words}`,
          tags: ['Tasks'],
          ...needs(security.scopes.read),
          'x-operation': { pagination: paging.name },
          parameters: Object.keys(parameters).map((name) => ref('parameters', name)),
          responses: answers({ '200': ref('responses', 'TaskPage') }, 'badRequest'),
        },
        post: {
          operationId: 'createTask',
          summary: 'Create a task',
          description: 'Adds a task.',
          tags: ['Tasks'],
          ...needs(security.scopes.write),
          requestBody: {
            required: true,
            description: 'The task to add.',
            content: { 'application/json': content('NewTask', tasks.newTask) },
          },
          responses: answers({ '201': ref('responses', 'TaskCreated') }, 'badRequest'),
        },
      },
      '/tasks/{taskId}': {
        parameters: [ref('parameters', 'TaskId')],
        get: {
          operationId: 'getTask',
          summary: 'Get a task',
          description: 'Returns one task.',
          tags: ['Tasks'],
          ...needs(security.scopes.read),
          responses: answers({ '200': ref('responses', 'Task') }, 'notFound'),
        },
        patch: {
          operationId: 'updateTask',
          summary: 'Update a task',
          description:
            'Changes the properties you send and leaves the others as they are ' +
            '([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)).',
          tags: ['Tasks'],
          ...needs(security.scopes.write),
          requestBody: {
            required: true,
            description: 'The properties to change.',
            content: { 'application/merge-patch+json': content('TaskUpdate', tasks.taskUpdate) },
          },
          responses: answers({ '200': ref('responses', 'Task') }, 'badRequest', 'notFound'),
        },
        delete: {
          operationId: 'deleteTask',
          summary: 'Delete a task',
          description: 'Removes a task for good.',
          tags: ['Tasks'],
          ...needs(security.scopes.write),
          responses: answers({ '204': { description: 'The task was removed.' } }, 'notFound'),
        },
      },
    },
    components: {
      securitySchemes: { [security.name]: security.scheme },
      parameters: { TaskId: tasks.idParameter, ...parameters },
      headers: headersOf(choices, security.challenge),
      responses: {
        Task: { description: 'The task.', content: { 'application/json': content('Task', tasks.task) } },
        TaskCreated: {
          description: 'The task was added.',
          headers: { Location: ref('headers', 'Location') },
          content: { 'application/json': content('Task', tasks.task) },
        },
        TaskPage: {
          description: 'A page of tasks.',
          content: {
            'application/json': content('TaskPage', {
              [propertyName(choices.naming, 'data')]: tasks.records,
              ...Object.fromEntries(Object.entries(paging.members).map(([name, { example }]) => [name, example])),
            }),
          },
        },
        ...failureResponses(choices),
      },
      schemas: {
        ...tasks.schemas,
        TaskPage: {
          type: 'object',
          description: 'A page of tasks.',
          required: [propertyName(choices.naming, 'data'), ...Object.keys(paging.members)],
          properties: {
            [propertyName(choices.naming, 'data')]: {
              type: 'array',
              description: 'The tasks on this page.',
              maxItems: limit.maximum,
              items: ref('schemas', 'Task'),
            },
            ...Object.fromEntries(Object.entries(paging.members).map(([name, { schema }]) => [name, schema])),
          },
        },
        Failure: errorShapeOf(choices).schema,
      },
    },
    'x-conventions': conventionsOf(choices),
  }
}

function content(schema: string, example: unknown): JsonObject {
  return { schema: ref('schemas', schema), example }
}

const limitParameter: JsonObject = {
  name: 'limit',
  in: 'query',
  description: 'How many tasks to return at most.',
  schema: { type: 'integer', minimum: 1, maximum: limit.maximum, default: limit.default },
  example: limit.default,
}

function headersOf({ title }: Choices, challenge: string): JsonObject {
  return {
    Location: {
      description: 'The address of the new task.',
      required: true,
      schema: { type: 'string', format: 'uri-reference' },
      example: `https://api.${apiNameOf(title)}.example/v1/tasks/0b8f7c1e-5f0a-4f5e-9c57-3f6f6b1f1a01`,
    },
    RetryAfter: {
      description: 'How many seconds to wait before the next try.',
      required: true,
      schema: { type: 'integer', minimum: 0 },
      example: 37,
    },
    WwwAuthenticate: {
      description: 'The authentication scheme to use.',
      required: true,
      schema: { type: 'string' },
      example: challenge,
    },
  }
}

function failureResponses(choices: Choices): JsonObject {
  const { mediaType, example } = errorShapeOf(choices)
  const headers: Partial<Record<number, JsonObject>> = {
    401: { 'WWW-Authenticate': ref('headers', 'WwwAuthenticate') },
    429: { 'Retry-After': ref('headers', 'RetryAfter') },
  }
  return Object.fromEntries(
    Object.values(failures).map((failure) => [
      failure.name,
      {
        description: failure.description,
        ...(headers[failure.status] !== undefined && { headers: headers[failure.status] }),
        content: { [mediaType]: content('Failure', example(failure)) },
      },
    ]),
  )
}

/** What is declared, and what the linter then holds the document to. */
function conventionsOf(choices: Choices): JsonObject {
  const security = securityOf(choices)
  const paging = pagingOf(choices)
  const { convention, answer } = errorShapeOf(choices)
  return {
    version: 1,
    wire: {
      style: 'resource',
      versioning: { in: 'path', value: 'v1' },
      payload: { item: '' },
      errors: convention,
      credentials: {
        missing: answer(401, failures.unauthorized.code),
        invalid: answer(401, failures.unauthorized.code),
        forbidden: answer(403, failures.forbidden.code),
      },
      environment: { [security.name]: security.environment },
      create: { status: 201, location: { in: 'header', at: 'Location' } },
      delete: { status: 204 },
      update: { method: 'PATCH', semantics: 'merge-patch', onNull: 'reject' },
      pagination: { [paging.name]: paging.convention },
      rateLimit: { status: 429, retryAfter: { in: 'header', at: 'Retry-After' } },
      protocol: {
        unknownPath: answer(404, failures.notFound.code),
        methodNotAllowed: answer(405, failures.badRequest.code),
        malformedBody: answer(400, failures.badRequest.code),
        unsupportedMediaType: answer(415, failures.badRequest.code),
        contentTooLarge: answer(413, failures.badRequest.code),
      },
      validation: answer(400, failures.badRequest.code),
    },
    require: {
      statuses: [401, 403, 429, 500],
      naming: {
        properties: choices.naming,
        paths: 'kebab-case',
        operations: 'camelCase',
        ids: 'uuid',
        time: 'rfc3339',
      },
    },
  }
}
