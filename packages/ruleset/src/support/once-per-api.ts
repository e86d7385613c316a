import type { Api } from '@concord-api/model'

/** Remembers what a function finds in an API: rules that walk the same way share the walk. */
export function oncePerApi<T>(find: (api: Api) => T): (api: Api) => T {
  const found = new WeakMap<Api, T>()
  return (api) => {
    const known = found.get(api)
    if (known !== undefined) return known
    const value = find(api)
    found.set(api, value)
    return value
  }
}
