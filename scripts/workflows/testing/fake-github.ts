import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface FakeComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string }
}

interface FakePull {
  readonly number: number
  title: string
  body: string
  readonly head: string
  readonly base: string
}

/** A server that keeps comments and pull requests as GitHub's API does. */
export interface FakeGitHub extends AsyncDisposable {
  readonly url: string
  readonly comments: FakeComment[]
  readonly pulls: FakePull[]
  /** Each request, as `METHOD /path`. */
  readonly requests: string[]
}

/** Starts the server. A token that may only read is answered with 403 where it would write. */
export async function fakeGitHub({ isReadOnly = false, token = 'secret-token' } = {}): Promise<FakeGitHub> {
  const comments: FakeComment[] = []
  const pulls: FakePull[] = []
  const requests: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const method = request.method ?? 'GET'
      requests.push(`${method} ${url.pathname}`)
      const send = (status: number, body: unknown): void => {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
      }
      if (request.headers.authorization !== `Bearer ${token}`) return send(401, { message: 'Bad credentials' })
      if (method === 'GET') return send(200, list(url))
      const sent = (await json(request)) as Record<string, string>
      if (isReadOnly) return send(403, { message: 'Resource not accessible by integration' })
      if ((sent['body'] ?? '').length > 65_536) return send(422, { message: 'body is too long' })
      return send(method === 'POST' ? 201 : 200, write(method, url.pathname, sent))
    })()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    comments,
    pulls,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function list({ pathname, searchParams }: URL): unknown {
    if (pathname.endsWith('/pulls')) {
      return pulls.filter(({ head }) => searchParams.get('head')?.endsWith(`:${head}`) === true)
    }
    const [size, page] = [Number(searchParams.get('per_page') ?? 30), Number(searchParams.get('page') ?? 1)]
    return comments.slice(size * (page - 1), size * page)
  }

  function write(method: string, pathname: string, sent: Record<string, string>): unknown {
    const id = Number(/\d+$/.exec(pathname)?.[0])
    const { title = '', body = '', head = '', base = '' } = sent
    if (pathname.includes('/pulls')) {
      if (method === 'POST') pulls.push({ number: pulls.length + 1, title, body, head, base })
      const pull = method === 'POST' ? pulls.at(-1) : pulls.find(({ number }) => number === id)
      return Object.assign(pull ?? {}, { title, body })
    }
    if (method === 'POST') comments.push({ id: comments.length + 1, body, user: { login: 'github-actions[bot]' } })
    const comment = method === 'POST' ? comments.at(-1) : comments.find((each) => each.id === id)
    return Object.assign(comment ?? {}, { body })
  }
}
