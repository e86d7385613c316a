/** Answers every request with the same list, on a free port of this machine that it prints. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const users = Array.from({ length: 10 }, (_, number) => ({
  id: `user_${number}`,
  name: `Name ${number}`,
  email: `name${number}@example.com`,
  createdAt: '2026-01-15T10:00:00Z',
}))
const body = JSON.stringify({ data: users, total: users.length })
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }

const server = createServer((_, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
