import {
  type Api,
  asArray,
  asObject,
  asString,
  isObject,
  joinPointer,
  type JsonObject,
  parsePointer,
  parseRef,
} from '@concord-api/model'

import { prepareSchema, prepareSchemas, type Sources } from './prepare-schema.ts'
import { withoutPercent } from './without-percent.ts'

/** What openapi-typescript reads of a document beside schemas, by the section of `components` it can stand in. */
type Section = 'headers' | 'parameters' | 'requestBodies' | 'responses'

/** A document of which openapi-typescript understands every word, and no word has the wrong type. */
export interface PreparedDocument {
  readonly paths: Readonly<Record<string, object>>
  readonly webhooks: Readonly<Record<string, object>>
  readonly components: Readonly<Record<string, object>>
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
const places = new Set<unknown>(['query', 'header', 'path', 'cookie'])

/**
 * Copies what openapi-typescript makes types of, which trusts what it is given: members of the wrong type are left out, and
 * references to anything but a component are written out.
 */
export function prepareDocument(api: Api, sources: Sources): PreparedDocument {
  const { document } = api
  const declared = asObject(document['components'])
  const sections = { headers: header, parameters: parameter, requestBodies: requestBody, responses: response }
  const operationIds = new Set<string>()
  return {
    paths: mapOf(document['paths'], pathItem),
    webhooks: mapOf(document['webhooks'], pathItem),
    components: {
      schemas: prepareSchemas(api, sources, undefined),
      ...Object.fromEntries(
        Object.entries(sections).map(([section, prepare]) => [
          section,
          mapOf(declared[section], (node) => {
            const target = api.resolve(node)
            return isObject(target) ? prepare(target) : undefined
          }),
        ]),
      ),
    },
  }

  function pathItem(node: unknown): object | undefined {
    const item = api.resolve(node)
    if (!isObject(item)) return undefined
    const operations = methods.flatMap((method) =>
      isObject(item[method]) ? [[method, operation(item[method])] as const] : [],
    )
    return { parameters: parameters(item['parameters']), ...Object.fromEntries(operations) }
  }

  function operation(node: JsonObject): object {
    // It writes the id so.
    const id = withoutPercent((asString(node['operationId']) ?? '').replaceAll('#', '/'))
    const isOwn = id !== '' && !operationIds.has(id)
    operationIds.add(id)
    return {
      ...(isOwn ? { operationId: id } : {}),
      parameters: parameters(node['parameters']),
      ...(isObject(node['requestBody'])
        ? { requestBody: referred('requestBodies', node['requestBody'], requestBody) }
        : {}),
      responses: mapOf(node['responses'], (value) => referred('responses', value, response)),
    }
  }

  /** Of two that have the same name and place, the last one. */
  function parameters(list: unknown): object[] {
    const found = new Map<string, object>()
    for (const node of asArray(list)) {
      const target = api.resolve(node)
      const key = isObject(target) ? JSON.stringify([target['in'], target['name']]) : ''
      const prepared = referred('parameters', node, parameter)
      if (prepared !== undefined) found.set(key, prepared)
    }
    return [...found.values()]
  }

  function parameter(node: JsonObject): object | undefined {
    const name = asString(node['name'])
    if (name === undefined || !places.has(node['in'])) return undefined
    return { name: withoutPercent(name), in: node['in'], required: node['required'] === true, ...schemaOf(node) }
  }

  function requestBody(node: JsonObject): object {
    return { required: node['required'] === true, content: contentOf(node) }
  }

  function response(node: JsonObject): object {
    return { headers: mapOf(node['headers'], (value) => referred('headers', value, header)), content: contentOf(node) }
  }

  function header(node: JsonObject): object {
    const content = isObject(node['content']) ? { content: contentOf(node) } : {}
    return { required: node['required'] === true, ...schemaOf(node), ...content }
  }

  function contentOf(node: JsonObject): object {
    return mapOf(node['content'], (value) => {
      const mediaType = api.resolve(value)
      return isObject(mediaType) ? schemaOf(mediaType) : undefined
    })
  }

  function schemaOf({ schema }: JsonObject): object {
    if (!isObject(schema) && typeof schema !== 'boolean') return {}
    return { schema: prepareSchema(api, { schema, pointer: '' }, sources, undefined) }
  }

  /** A reference to a component where it is one; what it leads to, otherwise. */
  function referred(
    section: Section,
    node: unknown,
    prepare: (node: JsonObject) => object | undefined,
  ): object | undefined {
    const target = api.resolve(node)
    const prepared = isObject(target) ? prepare(target) : undefined
    const ref = isObject(node) ? asString(node['$ref']) : undefined
    if (ref === undefined || prepared === undefined) return prepared
    const [components, own, name, ...rest] = parsePointer(parseRef(ref).pointer)
    const isComponent = components === 'components' && own === section && name !== undefined && rest.length === 0
    return isComponent && ref.startsWith('#')
      ? { $ref: `#${joinPointer('/components', section, withoutPercent(name))}` }
      : prepared
  }
}

/** The values of a map as they are prepared, by names without a `%`. */
function mapOf(map: unknown, prepare: (value: unknown) => object | undefined): Record<string, object> {
  return Object.fromEntries(
    Object.entries(asObject(map)).flatMap(([name, value]) => {
      const prepared = prepare(value)
      return prepared === undefined ? [] : [[withoutPercent(name), prepared] as const]
    }),
  )
}
