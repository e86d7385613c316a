import { ConflictError, createUsersClient, NotFoundError } from '@concord-api/users-client'

const { users } = createUsersClient({ baseUrl: process.env['USERS_API_URL'] })

const added = await users.create({ name: 'Dana Scully', email: 'dana@example.com' })
try {
  await users.create({ name: 'Another', email: 'dana@example.com' })
  console.log('added twice')
} catch (error) {
  if (!(error instanceof ConflictError)) throw error
  console.log('taken')
}

for await (const { name, email } of users.list({ limit: 2 })) console.log(`${name} <${email}>`)

await users.delete(added.id)
const gone = await users.get(added.id).result()
if (!gone.ok && gone.error instanceof NotFoundError) console.log(gone.error.body.error)
