import type { Surface } from '../../../packages/surface/src/index.ts'
import { peerTitle, redocly } from '../peers.ts'
import type { Call } from './calls.ts'
import type { GeneratorName } from './generators.ts'

/** A way to call an API: how programs are written with the client that a generator made. */
export interface Caller {
  readonly title: string
  readonly generator: GeneratorName
  /** The beginning of a program: what it imports, and a client where one is made. `names` are what it calls. */
  readonly head: (module: string, names: readonly string[]) => string
  /** An expression for what the answer holds. `name` is the function that the generator made of the operation. */
  readonly call: (call: Call, name: string) => string
  /** A program that loads every operation; undefined where one call does. */
  readonly whole: ((module: string) => string) | undefined
}

/** Every way to call an API whose surface this is. */
export async function createCallers(surface: Surface): Promise<readonly Caller[]> {
  const { title: redoclyTitle } = await redocly()
  const methods = (module: string): string =>
    `import { ${surface.factory} } from '${module}'\nconst api = ${surface.factory}()`
  return [
    {
      title: 'concord, methods',
      generator: 'concord',
      head: methods,
      call: (call) => `await api.${call.group.name}.${call.method.name}(${positional(call)})`,
      whole: undefined,
    },
    {
      title: 'concord, functions',
      generator: 'concord',
      head: (module, names) => `${importOf([surface.connect, ...names], module)}\nconst client = ${surface.connect}()`,
      call: (call, name) => `await ${name}(${['client', positional(call)].filter(Boolean).join(', ')})`,
      whole: (module) => `${methods(module)}\nexport { api }`,
    },
    {
      title: peerTitle('openapi-fetch'),
      generator: 'openapi-typescript',
      head: (module) =>
        `import createClient from 'openapi-fetch'\nimport type { paths } from '${module}'\nconst client = createClient<paths>()`,
      call: ({ method, ...call }) =>
        `(await client.GET(${JSON.stringify(method.operation.path)}${grouped(call, (text) => `, { params: ${text} }`)})).data`,
      whole: undefined,
    },
    {
      title: peerTitle('@hey-api/openapi-ts'),
      generator: 'hey-api',
      head: (module, names) => importOf(names, module),
      call: (call, name) => `(await ${name}(${grouped(call, (text) => text)})).data`,
      whole: everything,
    },
    {
      title: peerTitle('orval'),
      generator: 'orval',
      head: (module, names) => importOf(names, module),
      call: (call, name) => `(await ${name}(${positional(call)})).data`,
      whole: everything,
    },
    {
      title: redoclyTitle,
      generator: 'redocly',
      head: (module, names) => importOf(names, module),
      call: (call, name) => `await ${name}(${grouped(call, (text) => text)})`,
      whole: everything,
    },
  ]
}

const everything = (module: string): string => `export * from '${module}'`
const importOf = (names: readonly string[], module: string): string => `import { ${names.join(', ')} } from '${module}'`

/** `"text", 1, { "per_page": 1 }` */
function positional({ path, query }: Pick<Call, 'path' | 'query'>): string {
  const values = path.map(([, value]) => JSON.stringify(value))
  return [...values, ...(query.length === 0 ? [] : [objectOf(query)])].join(', ')
}

/** `{ path: { "owner": "text" }, query: { "per_page": 1 } }` within `wrap`; nothing where there are no arguments. */
function grouped({ path, query }: Pick<Call, 'path' | 'query'>, wrap: (text: string) => string): string {
  const parts = Object.entries({ path, query }).filter(([, values]) => values.length > 0)
  return parts.length === 0
    ? ''
    : wrap(`{ ${parts.map(([name, values]) => `${name}: ${objectOf(values)}`).join(', ')} }`)
}

const objectOf = (values: Call['path']): string =>
  `{ ${values.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`
