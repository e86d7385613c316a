import { expect, test } from 'vitest'

import { createSandbox } from '../create-sandbox.ts'
import { testedApis } from '../testing/apis.ts'

test('a status that no operation documents has the code that is declared for it', async () => {
  const mail = (await testedApis()).find(({ name }) => name === 'mail')
  if (mail === undefined) throw new Error('the mail is gone')
  const sandbox = createSandbox(mail.api, { settings: mail.settings, maximumBody: 10 })
  const answer = await sandbox.fetch('http://mail.example/api/v1/send/message', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-server-api-key': 'sandbox-mail-serverApiKey-full' },
    body: '{"plain_body":"Hello!"}',
  })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toEqual({
    status: 'content-too-large',
    details: 'The body is larger than 10 bytes.',
  })
})
