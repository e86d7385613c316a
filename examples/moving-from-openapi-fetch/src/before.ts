import createClient, { type Middleware } from 'openapi-fetch'

import { report } from './report.ts'
import type { paths } from './schema.ts'

const auth: Middleware = {
  onRequest({ request }) {
    request.headers.set('Authorization', `Bearer ${process.env['USERS_API_KEY']}`)
  },
}

const client = createClient<paths>({ baseUrl: process.env['USERS_API_URL'] ?? '' })
client.use(auth)

await report(client)
