import { type Api, asArray, asObject, member, valueAt } from '@concord-api/model'

/** An example that a document gives of a parameter or a body, at its pointer; else what its schema leaves no choice of. */
export function exampleValue(api: Api, pointer: string): unknown {
  const node = asObject(api.resolve(valueAt(api.document, pointer)))
  if (node['example'] !== undefined) return node['example']
  const [named] = Object.values(asObject(node['examples']))
  const value = member(api.resolve(named), 'value')
  if (value !== undefined) return value
  const schema = asObject(api.resolve(node['schema']))
  return (
    asArray(schema['examples'])[0] ??
    schema['example'] ??
    schema['const'] ??
    schema['default'] ??
    asArray(schema['enum'])[0]
  )
}
