import {
  type Api,
  findApi,
  findWorkspace,
  loadApi,
  type Parameter,
  resolveSchema,
} from '../../../packages/model/src/index.ts'
import { createSurface, type Group, type Method, type Surface } from '../../../packages/surface/src/index.ts'

type Values = readonly (readonly [name: string, value: number | string])[]

/** A call that every client can make: its arguments are texts and numbers. */
export interface Call {
  readonly group: Group
  readonly method: Method
  readonly path: Values
  readonly query: Values
}

/** What a document's client looks like, and the calls of it that programs are made of. */
export interface Callable {
  readonly surface: Surface
  readonly calls: readonly Call[]
}

/** Every GET of a document whose path, and whose query where it has to have one, are texts and numbers. */
export async function readCalls(document: string): Promise<Callable> {
  const api = await loadApi(findApi(await findWorkspace('/'), document))
  const surface = createSurface(api)
  const calls = surface.groups.flatMap((group) =>
    group.methods.flatMap((method) => {
      const values = valuesOf(api, method)
      return method.operation.method === 'GET' && values !== undefined ? [{ group, method, ...values }] : []
    }),
  )
  const order = new Map(api.operations.map((operation, position) => [operation, position]))
  const position = ({ method }: Call): number => order.get(method.operation) ?? 0
  return { surface, calls: calls.toSorted((one, other) => position(one) - position(other)) }
}

/** Everything that is required, and one thing that is not: most calls of a list choose something. */
function valuesOf(api: Api, { operation, query, path }: Method): Pick<Call, 'path' | 'query'> | undefined {
  const inQuery = (query?.parameters ?? []).map(({ parameter }) => parameter)
  const optional = inQuery.find((parameter) => !parameter.required && valueOf(api, parameter) !== undefined)
  const values = (parameters: readonly Parameter[]): Values | undefined => {
    const pairs = parameters.map((parameter) => [parameter.name, valueOf(api, parameter)] as const)
    return pairs.every((pair): pair is readonly [string, number | string] => pair[1] !== undefined) ? pairs : undefined
  }
  const inPath = values(path.map(({ parameter }) => parameter))
  const chosen = values(inQuery.filter((parameter) => parameter.required || parameter === optional))
  if (inPath === undefined || chosen === undefined) return undefined
  const given = new Set([...inPath, ...chosen].map(([name]) => name))
  return operation.parameters.every(({ name, required }) => !required || given.has(name))
    ? { path: inPath, query: chosen }
    : undefined
}

/** A value of a parameter that may be any text or any number; undefined for one that may not. */
function valueOf(api: Api, { schema }: Parameter): number | string | undefined {
  const resolved = schema === undefined ? undefined : resolveSchema(api.document, schema)?.schema
  if (resolved === undefined || typeof resolved === 'boolean' || 'enum' in resolved || 'const' in resolved)
    return undefined
  return resolved['type'] === 'string'
    ? 'text'
    : ['integer', 'number'].includes(String(resolved['type']))
      ? 1
      : undefined
}
