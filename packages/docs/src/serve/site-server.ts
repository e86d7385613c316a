import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { OutputFile } from '@concord-api/model'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'

import { basePath } from '../site/base-path.ts'
import { contentType } from './content-type.ts'
import { readHeaders } from './read-headers.ts'

export interface SiteServerOptions {
  readonly files: readonly OutputFile[]
  readonly base?: string | undefined
  /** 0 takes any that is free. */
  readonly port: number
}

export interface SiteServer {
  /** Where the site begins. */
  readonly url: string
  /** Puts another site in its place; pages that are open load again. */
  readonly update: (files: readonly OutputFile[]) => void
  readonly close: () => Promise<void>
}

const reloadScript = `new EventSource(new URL('changes', import.meta.url)).addEventListener('change', () => location.reload())`

/** Serves a site from memory on this machine, as a static host would, headers of its `_headers` file included. */
export async function siteServer({ files, base: given, port }: SiteServerOptions): Promise<SiteServer> {
  const base = basePath(given)
  const listeners = new Set<() => void>()
  let site = new Map<string, OutputFile['content']>()
  let headersOf: (path: string) => Record<string, string> = () => ({})
  put(files)

  const app = new Hono()
  app.get(`${base}_serve/reload.js`, (context) =>
    context.body(reloadScript, 200, { 'content-type': contentType('.js') }),
  )
  app.get(`${base}_serve/changes`, (context) =>
    streamSSE(context, async (stream) => {
      await new Promise<void>((resolve) => {
        const listener = (): void => void stream.writeSSE({ event: 'change', data: '' })
        listeners.add(listener)
        stream.onAbort(() => {
          listeners.delete(listener)
          resolve()
        })
      })
    }),
  )
  app.get('*', (context) => {
    const path = decodeURI(new URL(context.req.url).pathname)
    if (!path.startsWith(base)) return context.redirect(base)
    const name = path.slice(base.length)
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name
    const content = site.get(file)
    const headers = { ...headersOf(path), 'cache-control': 'no-store' }
    if (content !== undefined)
      return context.body(body(file, content), 200, { ...headers, 'content-type': contentType(file) })
    if (site.has(`${name}/index.html`)) return context.redirect(`${path}/`)
    const missing = body('404.html', site.get('404.html') ?? 'There is no such page.')
    return context.body(missing, 404, { ...headers, 'content-type': contentType('.html') })
  })

  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}${base}`,
    update: (next) => {
      put(next)
      for (const listener of listeners) listener()
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }

  function put(next: readonly OutputFile[]): void {
    site = new Map(next.map(({ path, content }) => [path, content]))
    headersOf = readHeaders(String(site.get('_headers') ?? ''))
  }

  function body(file: string, content: OutputFile['content']): string | Uint8Array<ArrayBuffer> {
    if (typeof content !== 'string') return new Uint8Array(content)
    if (!file.endsWith('.html')) return content
    return content.replace('</head>', () => `<script type="module" src="${base}_serve/reload.js"></script></head>`)
  }
}
