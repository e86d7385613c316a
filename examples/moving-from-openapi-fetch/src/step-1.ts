import { createUsersClient } from '@concord-api/users-client/raw'

import { report } from './report.ts'

// The key comes from USERS_API_KEY, as the document of the API says.
const { raw } = createUsersClient({ baseUrl: process.env['USERS_API_URL'] })

await report(raw)
