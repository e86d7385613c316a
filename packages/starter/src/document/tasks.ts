import type { JsonObject } from '@concord-api/model'

import type { Choices } from '../choices.ts'
import { propertyName } from '../names.ts'

/** The resource of a new API: its schemas, and examples that satisfy them. */
interface Tasks {
  readonly schemas: Readonly<Record<'NewTask' | 'Task' | 'TaskUpdate', JsonObject>>
  readonly idParameter: JsonObject
  /** What a sandbox has from the start, and what pages of examples hold. */
  readonly records: readonly JsonObject[]
  readonly task: JsonObject
  readonly newTask: JsonObject
  readonly taskUpdate: JsonObject
}

export function tasksOf({ naming }: Choices): Tasks {
  const name = (...words: readonly [string, ...string[]]): string => propertyName(naming, ...words)
  const [id, title, done, createdAt] = [name('id'), name('title'), name('done'), name('created', 'at')]
  const record = (number: number, words: string, isDone: boolean, time: string): JsonObject => ({
    [id]: `0b8f7c1e-5f0a-4f5e-9c57-3f6f6b1f1a0${number}`,
    [title]: words,
    [done]: isDone,
    [createdAt]: time,
  })
  const first = record(1, 'Write the description of the API', true, '2026-01-15T10:30:00Z')
  const titleSchema = { type: 'string', minLength: 1, maxLength: 200, description: 'What is to be done.' }
  const doneSchema = { type: 'boolean', description: 'Whether it is done.' }
  return {
    schemas: {
      Task: {
        type: 'object',
        description: 'Something to be done.',
        required: [id, title, done, createdAt],
        properties: {
          [id]: { type: 'string', format: 'uuid', readOnly: true, description: 'The ID of the task.' },
          [title]: titleSchema,
          [done]: doneSchema,
          [createdAt]: {
            type: 'string',
            format: 'date-time',
            readOnly: true,
            description: 'When the task was added.',
          },
        },
      },
      NewTask: {
        type: 'object',
        description: 'A task to add.',
        required: [title],
        properties: { [title]: titleSchema, [done]: { ...doneSchema, default: false } },
      },
      TaskUpdate: {
        type: 'object',
        description: 'What to change of a task.',
        properties: { [title]: titleSchema, [done]: doneSchema },
      },
    },
    idParameter: {
      name: 'taskId',
      in: 'path',
      required: true,
      description: 'The ID of the task.',
      schema: { type: 'string', format: 'uuid' },
      example: first[id],
    },
    records: [first, record(2, 'Show it to somebody', false, '2026-01-16T09:00:00Z')],
    task: first,
    newTask: { [title]: 'Write the description of the API' },
    taskUpdate: { [done]: true },
  }
}
