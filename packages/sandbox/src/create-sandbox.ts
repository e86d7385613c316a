import type { Api, Operation } from '@concord-api/model'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'

import { createLinks, type Links } from './answer/links.ts'
import { itemsOf } from './answer/payload.ts'
import { createAuthenticator } from './auth/authenticator.ts'
import { redactUrl } from './auth/redact.ts'
import type { Environment } from './environment.ts'
import { createExpressions } from './expressions/expressions.ts'
import { basePath } from './http/base-path.ts'
import { rememberPlainFetch } from './http/plain-answer.ts'
import { readRoutes } from './http/routes.ts'
import { matchesAtLast } from './matches.ts'
import { announce } from './operations/announce.ts'
import { type Call, nobodysCall, type Workings } from './operations/call.ts'
import { kindOf } from './operations/find-entry.ts'
import { readKinds } from './operations/kinds.ts'
import { newEntry } from './operations/new-entry.ts'
import { type Plan, planOperations } from './operations/plan.ts'
import { createRandom } from './random.ts'
import { Records } from './records/records.ts'
import { parentsOf, seed } from './records/seed.ts'
import type { Sandbox, SandboxOptions } from './sandbox.ts'
import { checkDepth } from './schema/check-depth.ts'
import { Shapes } from './schema/shape.ts'
import { createServer, type Sender } from './server.ts'
import { createDeliverer } from './webhooks/deliverer.ts'

/**
 * Makes a server of an API, as its document and the settings describe it. It listens nowhere: its `fetch` answers.
 * For development and tests only: its credentials are known to everybody, and it is as trusting as that.
 */
export function createSandbox(api: Api, options: SandboxOptions = {}): Sandbox {
  checkDepth(api.document, api.schemas.values())
  const workings = createWorkings(api, options)
  const { clock, random, records, settings } = workings
  const wire = api.conventions?.wire
  const authenticator = createAuthenticator(api, {
    clock,
    random,
    ...(settings.credentials !== undefined && { settings: settings.credentials }),
    ...(options.tokenLifetime !== undefined && { tokenLifetime: options.tokenLifetime }),
  })
  const deliverer = createDeliverer({
    ...wire?.webhooks,
    fetch: options.deliver ?? ((url, init) => fetch(url, init)),
    clock,
    random,
  })
  const server = createServer(workings, authenticator, deliverer, options)
  const app = createApp(workings, server, options)
  if (records.isEmpty) seed(workings)
  let ready = Promise.resolve(records.commit())
  // Whoever asks for something is told; nobody else needs to know.
  ready.catch(() => {})

  const sandbox: Sandbox = {
    basePath: workings.base,
    credentials: authenticator.credentials,
    deliveries: deliverer.deliveries,
    async fetch(input, init, client) {
      await ready
      const request = input instanceof Request && init === undefined ? input : new Request(input, init)
      return app.fetch(request, { client, isPlain: false })
    },
    async insert(collection, value) {
      await ready
      const kind = kindOf(workings, collection)
      const entry = newEntry(workings, kind, value, parentsOf(workings, kind, value) ?? {}, undefined)
      records.put(collection, entry)
      await records.commit()
      const plan = [...workings.plans.values()].find((candidate) => candidate.collection === collection)
      const changes: Call['changes'] = [{ collection, write: 'create', entry }]
      if (plan !== undefined) await announce(workings, nobodysCall(plan, changes), deliverer)
      return entry.value
    },
    list: (collection) => Array.from(records.collection(collection).entries, ({ value }) => value),
    async reset() {
      await ready
      records.clear()
      seed(workings)
      ready = records.commit()
      await ready
    },
    webhookKey: () => deliverer.publicKey(),
    idle: () => deliverer.idle(),
    async close() {
      await deliverer.close()
      await options.store?.close()
    },
  }
  rememberPlainFetch(sandbox, async (request, client) => {
    await ready
    return app.fetch(request, { client, isPlain: true })
  })
  return sandbox
}

function createWorkings(api: Api, options: SandboxOptions): Workings {
  const { settings = { version: 1 }, clock = Date.now } = options
  const records = new Records(options.store)
  const random = createRandom(options.seed ?? 1)
  const environment: Environment = {
    api,
    settings,
    shapes: new Shapes(api.document),
    records,
    expressions: createExpressions(records, clock, random),
    clock,
    random,
    matches: options.matches ?? matchesAtLast,
    base: basePath(api),
  }
  const plans: ReadonlyMap<unknown, Plan> = planOperations(api.operations, settings, (operation) =>
    answersList(environment, operation),
  )
  const kinds = readKinds(environment, plans.values())
  const links: Links = createLinks(environment, plans, kinds)
  return { ...environment, plans, kinds, links }
}

/** An answer that scripts of any page may read. */
function forBrowsers(response: Response): Response {
  response.headers.set('Access-Control-Allow-Origin', '*')
  return response
}

/** Whether an operation answers with a list of resources. */
function answersList(environment: Environment, operation: Operation): boolean {
  const items = itemsOf(environment, operation, true)?.item ?? []
  return items.some(({ schema }) => environment.shapes.of([schema]).properties.size > 0)
}

function createApp(workings: Workings, server: ReturnType<typeof createServer>, options: SandboxOptions): Hono {
  const { api, base } = workings
  const app = new Hono<{ Bindings: Sender }>()
  const preflight = cors({ origin: '*', maxAge: 600 })
  // An OPTIONS request that no browser sends before another is a request like any other.
  app.on('OPTIONS', '*', async (context, next) => {
    const isPreflight = context.req.header('access-control-request-method') !== undefined
    return isPreflight ? preflight(context, next) : next()
  })
  if (options.log !== undefined) app.use('*', logged(workings, options.log))
  for (const path of server.tokenPaths) app.all(path, async ({ req }) => forBrowsers(await server.token(req.raw)))
  for (const { from, to, status } of workings.settings.redirects ?? []) {
    const moved = (context: Context): Response => {
      const url = new URL(context.req.url)
      return context.redirect(`${url.origin}${to}${url.pathname.slice(from.length)}${url.search}`, status)
    }
    app.all(from, moved).all(`${from}/*`, moved)
  }
  for (const route of readRoutes(api.operations, base)) {
    const answer = ({ req, env }: Context<{ Bindings: Sender }>): Promise<Response> =>
      server.answer(req.raw, route, env)
    if (route.methods === undefined) app.all(route.pattern, answer)
    else app.on([...route.methods], route.pattern, answer)
  }
  app.notFound(({ req, env }) => server.answer(req.raw, undefined, env as Sender))
  app.onError((error) => {
    throw error
  })
  checkRouter(app.router)
  return app as unknown as Hono
}

/** The router is built when it is first asked, and recurses over the segments of a path. */
function checkRouter(router: Hono['router']): void {
  try {
    router.match('GET', '/')
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new RangeError('a path has more segments than can be served', { cause })
  }
}

function logged({ api }: Workings, log: NonNullable<SandboxOptions['log']>) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const began = performance.now()
    let status = 0
    try {
      await next()
      status = context.res.status
    } finally {
      report(context.req, status, performance.now() - began)
    }
  }

  function report({ method, url }: Context['req'], status: number, milliseconds: number): void {
    const { pathname, search } = new URL(redactUrl(new URL(url), api))
    log({ method, path: `${pathname}${search}`, status, milliseconds })
  }
}
