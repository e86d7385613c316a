import type { Client } from 'openapi-fetch'

import type { components, paths } from './schema.ts'

/** What the program does, in calls of openapi-fetch. */
export async function report(client: Client<paths>): Promise<void> {
  const { data: added, error } = await client.POST('/users', {
    body: { name: 'Dana Scully', email: 'dana@example.com' },
  })
  if (error !== undefined) throw new Error(error.error)

  const { response } = await client.POST('/users', { body: { name: 'Another', email: 'dana@example.com' } })
  console.log(response.status === 409 ? 'taken' : 'added twice')

  const users: components['schemas']['User'][] = []
  for (let offset = 0; ;) {
    const page = await client.GET('/users', { params: { query: { limit: 2, offset } } })
    if (page.error !== undefined) throw new Error(page.error.error)
    users.push(...page.data.data)
    offset += page.data.data.length
    if (page.data.data.length === 0 || offset >= page.data.total) break
  }
  for (const { name, email } of users) console.log(`${name} <${email}>`)

  const path = { userId: added.id }
  await client.DELETE('/users/{userId}', { params: { path } })
  const gone = await client.GET('/users/{userId}', { params: { path } })
  console.log(gone.error?.error)
}
