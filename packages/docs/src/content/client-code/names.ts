import { camelCase, type MethodResult, ownNames, reservedWords, runtimeName, type Surface } from '@concord-api/surface'

/** Names the samples use for something else. */
const taken = new Set([
  ...reservedWords,
  'api',
  'client',
  'console',
  'error',
  'first',
  'kept',
  'linked',
  'page',
  'process',
  'rest',
  'result',
])

/** What one item of a result is called: `user` for a `User`. */
export function itemName(result: MethodResult): string {
  const type = result.kind === 'page' ? result.item : result.kind === 'item' ? result.type : undefined
  const name = type?.kind === 'model' ? camelCase(type.name, 'item') : 'item'
  return taken.has(name) ? 'item' : name
}

/** What a client exports something of the runtime as, where it has a type of that name itself. */
export function exportOf(surface: Surface, name: string): string {
  return runtimeName(ownNames(surface), name)
}
