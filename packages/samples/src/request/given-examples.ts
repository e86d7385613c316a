import { type Api, asObject, isObject, member, valueAt } from '@concord-api/model'

/** The examples a document gives at a parameter, a header or a media type; of a parameter with `content`, those there. */
export function givenExamples(api: Api, pointer: string): unknown[] {
  return examplesOf(api, asObject(api.resolve(valueAt(api.document, pointer))))
}

function examplesOf(api: Api, node: Readonly<Record<string, unknown>>): unknown[] {
  const named = Object.values(asObject(node['examples'])).map((example) => member(api.resolve(example), 'value'))
  const [content] = Object.values(asObject(node['content']))
  const inContent = isObject(content) ? examplesOf(api, content) : []
  return [node['example'], ...named, ...inContent].filter((value) => value !== undefined)
}
