/*
 * A sandbox of the Users API in a process of its own, for the soak: it says where it listens, and what memory it uses
 * after collecting garbage whenever it is asked.
 */
import path from 'node:path'

import { loadApi } from '@concord-api/model'

import { createSandbox } from '../../create-sandbox.ts'
import { serve } from '../serve.ts'

const document = path.resolve(import.meta.dirname, '../../../../../spec/users/openapi.yaml')
const sandbox = createSandbox(await loadApi({ name: 'users', file: document }), { rateLimit: false })
const errors: string[] = []
const server = await serve(sandbox, { port: 0, onError: (error) => void errors.push(String(error)) })

process.on('message', () => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed: heap, external, rss } = process.memoryUsage()
  process.send?.({ heap, external, rss, errors })
})
process.on('disconnect', () => process.exit())
process.send?.({
  url: `${server.url}${sandbox.basePath}`,
  token: sandbox.credentials['bearerAuth']?.[0]?.parts['token'],
})
