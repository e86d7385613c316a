import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { createClientPackage } from '@concord-api/generator'
import { loadApi } from '@concord-api/model'
import { createSandbox } from '@concord-api/sandbox'
import { readSettings } from '@concord-api/sandbox/node'
import { compileClient } from '@concord-api/testing'
import { expect, test } from 'vitest'

import type { Choices } from './choices.ts'
import { propertyName } from './names.ts'
import { eachOnce, wordsOf } from './testing/combinations.ts'
import { starterFolder } from './testing/starter-folder.ts'

/** What is used here of a generated client. */
interface TasksClient {
  readonly createTasksClient: (options: object) => {
    readonly tasks: {
      list(query?: object): AsyncIterable<Task> & Promise<{ readonly items: readonly Task[] }>
      create(body: object): Promise<Task>
      get(id: string): Promise<Task>
      update(id: string, body: object): Promise<Task>
      delete(id: string): Promise<void>
    }
  }
}

type Task = Readonly<Record<string, unknown>>

test.each(eachOnce().map((choices) => ({ choices, words: wordsOf(choices) })))(
  'the client compiles and works with the sandbox: $words',
  async ({ choices }) => {
    await using folder = await starterFolder(choices)
    const api = await loadApi({ name: 'tasks', file: folder.file('openapi.yaml') })
    const files = await createClientPackage(api, { scope: undefined, runtime: undefined, existing: {} })
    await folder.write(Object.fromEntries(files.map(({ path: name, content }) => [`client/${name}`, String(content)])))
    expect(await compileClient(folder.file('client'))).toBe('')

    const settingsFile = folder.file('sandbox.yaml')
    const settings = readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api)
    const sandbox = createSandbox(api, { settings, rateLimit: false })
    const module = pathToFileURL(path.join(folder.path, 'client/dist/index.js')).href
    const { createTasksClient } = (await import(/* @vite-ignore */ module)) as TasksClient
    const { tasks } = createTasksClient({ fetch: sandbox.fetch, auth: credentialsFor(choices, sandbox.credentials) })
    const [id, title, done] = (['id', 'title', 'done'] as const).map((word) => propertyName(choices.naming, word))

    const added = await tasks.create({ [title ?? '']: 'Read' })
    expect(added).toMatchObject({ [title ?? '']: 'Read', [done ?? '']: false })
    const taskId = String(added[id ?? ''])
    expect(await tasks.update(taskId, { [done ?? '']: true })).toMatchObject({ [done ?? '']: true })
    for (let n = 0; n < 5; n++) await tasks.create({ [title ?? '']: `Task ${n}` })
    const seen: unknown[] = []
    for await (const task of tasks.list({ limit: 2 })) seen.push(task[id ?? ''])
    // Two were there.
    expect(new Set(seen).size).toBe(8)
    await tasks.delete(taskId)
    await expect(tasks.get(taskId)).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('There is no such task.') as unknown,
    })
    await sandbox.close()
  },
  20_000,
)

function credentialsFor(
  { auth }: Choices,
  known: Readonly<Record<string, readonly { readonly parts: Readonly<Record<string, string>> }[] | undefined>>,
): object {
  const [[name, credentials]] = Object.entries(known) as [[string, readonly { parts: Record<string, string> }[]]]
  const parts = credentials[0]?.parts ?? {}
  if (auth === 'basic') return { [name]: { username: parts['username'], password: parts['password'] } }
  if (auth === 'oauth2') return { [name]: { clientId: parts['client_id'], clientSecret: parts['client_secret'] } }
  return { [name]: Object.values(parts)[0] }
}
