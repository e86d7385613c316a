import { asObject, isObject, joinPointer, valueAt } from '../../packages/model/src/index.ts'
import type { Operator } from './mutation.ts'
import { at, components, each, errorResponses, kebabCase, snakeCase, wirePlaces } from './nodes.ts'

/* Written from what documents may get wrong, and not from the rules: nothing of the ruleset is imported here. */

export const operators: readonly Operator[] = [
  {
    title: 'an operation has no id',
    mutations: each((operation) => ({ pointer: at(operation, 'operationId'), value: undefined })),
    meant: ['operation-operationId'],
  },
  {
    title: 'two operations have one id',
    mutations: each((operation, { operations }) => {
      const other = operations.find(({ id }) => id !== operation.id)
      return other && { pointer: at(operation, 'operationId'), value: other.id }
    }),
    meant: ['operation-operationId-unique'],
    elsewhere: 'Of two that have one id, the second is reported.',
  },
  {
    title: 'an operation has no summary',
    mutations: each((operation) => ({ pointer: at(operation, 'summary'), value: undefined })),
    meant: ['operation-summary'],
  },
  {
    title: 'an operation has no success',
    mutations: each((operation) =>
      operation.responses
        .filter(
          ({ status }) =>
            status.startsWith('2') && operation.responses.filter((r) => r.status.startsWith('2')).length === 1,
        )
        .map(({ status }) => ({ pointer: at(operation, 'responses', status), value: undefined })),
    ),
    meant: ['operation-2xx-response'],
  },
  {
    title: 'an operation documents an error no more that all others do',
    mutations: each((operation, api) => {
      const demanded = api.conventions?.require.statuses ?? []
      return [...errorResponses(operation)]
        .filter((status) => demanded.includes(Number(status)))
        .map((status) => ({ pointer: at(operation, 'responses', status), value: undefined }))
    }),
    meant: ['concord-required-statuses'],
  },
  {
    title: 'a path parameter is not declared',
    mutations: each((operation, api) => {
      const own = operation.parameters.findIndex(({ in: where }) => where === 'path')
      const declared = valueAt(api.document, at(operation, 'parameters'))
      if (own < 0 || !Array.isArray(declared)) return undefined
      const index = declared.findIndex(
        (parameter) => api.resolve(parameter) === valueAt(api.document, operation.parameters[own]?.pointer ?? ''),
      )
      return index < 0 ? undefined : { pointer: at(operation, 'parameters', String(index)), value: undefined }
    }),
    meant: ['path-parameters-defined'],
  },
  {
    title: 'an operation needs a scheme that does not exist',
    mutations: each((operation) => ({ pointer: at(operation, 'security'), value: [{ nothing: [] }] })),
    meant: ['security-defined'],
  },
  {
    title: 'an operation has a tag that does not exist',
    mutations: each((operation) => ({ pointer: at(operation, 'tags'), value: ['Nothing'] })),
    meant: ['concord-tags-declared', 'operation-tag-defined'],
  },
  {
    title: 'a reference leads nowhere',
    mutations: each((operation) =>
      operation.responses.map(({ status }) => ({
        pointer: at(operation, 'responses', status),
        value: { $ref: '#/components/responses/Nothing' },
      })),
    ),
    meant: ['no-unresolved-refs'],
  },
  {
    title: 'a response has no description',
    mutations: function* (api) {
      for (const [, node, pointer] of components(api, 'responses')) {
        if ('description' in node) yield { pointer: joinPointer(pointer, 'description'), value: undefined }
      }
    },
    meant: ['struct'],
  },
  {
    title: 'a schema has a type that does not exist',
    mutations: function* (api) {
      for (const [, node, pointer] of components(api, 'schemas')) {
        if (typeof node['type'] === 'string') yield { pointer: joinPointer(pointer, 'type'), value: 'text' }
      }
    },
    meant: ['struct', 'no-invalid-schema-examples'],
  },
  {
    title: 'an operation goes by a pagination that is not declared',
    mutations: each(
      (operation) => operation.pagination && { pointer: at(operation, 'x-operation', 'pagination'), value: 'nothing' },
    ),
    meant: ['concord-conventions-valid', 'concord-conventions-match'],
  },
  {
    title: 'a list is not marked as paginated any more',
    mutations: each(
      (operation) => operation.pagination && { pointer: at(operation, 'x-operation', 'pagination'), value: undefined },
    ),
    meant: ['concord-pagination-marked', 'concord-conventions-match', 'concord-payload'],
    elsewhere: 'Where nothing is said of pages, the answer is what is wrong: its list is not where lists are.',
  },
  {
    title: 'a list lacks a parameter of its pagination',
    mutations: each((operation, api) => {
      const declared = valueAt(api.document, at(operation, 'parameters'))
      if (operation.pagination === undefined || !Array.isArray(declared)) return undefined
      const { send } = operation.pagination.strategy as { send?: Record<string, { name?: string }> }
      const names = new Set(Object.values(send ?? {}).map(({ name }) => name))
      return declared.flatMap((parameter, index) => {
        const { name } = asObject(api.resolve(parameter))
        return names.has(name as string)
          ? [{ pointer: at(operation, 'parameters', String(index)), value: undefined }]
          : []
      })
    }),
    meant: ['concord-pagination'],
  },
  {
    title: 'a property breaks the case of names',
    mutations: function* (api) {
      const wanted = api.conventions?.require.naming.properties
      if (wanted === undefined) return
      for (const [, node, pointer] of components(api, 'schemas')) {
        // Where a document excepts its own names, another one is excepted as well.
        if (node['x-lint-ignore'] !== undefined) continue
        for (const [name, schema] of Object.entries(asObject(node['properties']))) {
          if (!/[a-z][A-Z]|_[a-z]/.test(name)) continue
          yield {
            pointer: joinPointer(
              pointer,
              'properties',
              /_/.test(name) ? name.replace(/_(.)/g, (_, c: string) => c.toUpperCase()) : snakeCase(name),
            ),
            value: schema,
          }
        }
      }
    },
    meant: ['concord-naming'],
  },
  {
    title: 'a server is not reached by TLS',
    mutations: function* (api) {
      for (const [index, { url }] of api.servers.entries()) {
        if (url.startsWith('https:')) yield { pointer: `/servers/${index}/url`, value: url.replace('https:', 'http:') }
      }
    },
    meant: ['concord-https'],
  },
  {
    title: 'an operation is deprecated, and nothing says what to use instead',
    mutations: each((operation) => ({ pointer: at(operation, 'deprecated'), value: true })),
    meant: ['concord-deprecated-replacement', 'concord-deprecation-announced', 'concord-deprecation-headers'],
    elsewhere: 'Its responses have to announce it, which several operations may share.',
  },
  {
    title: 'a GET takes a body',
    mutations: each((operation) =>
      operation.method === 'GET' && operation.requestBody === undefined
        ? {
            pointer: at(operation, 'requestBody'),
            value: { description: 'What to do.', content: { 'application/json': { schema: {}, example: {} } } },
          }
        : undefined,
    ),
    meant: ['concord-request-body-method'],
  },
  {
    title: 'a response has a status that is none',
    mutations: each((operation) => ({
      pointer: at(operation, 'responses', '299'),
      value: { description: 'Done, somehow.' },
    })),
    meant: ['concord-registered-statuses'],
  },
  {
    title: 'a status without a body has one',
    mutations: each((operation) => ({
      pointer: at(operation, 'responses', '205'),
      value: { description: 'Done.', content: { 'application/json': { schema: { type: 'object' }, example: {} } } },
    })),
    meant: ['concord-bodiless-statuses'],
  },
  {
    title: 'an id has another form than those of the others',
    mutations: each((operation) => ({ pointer: at(operation, 'operationId'), value: kebabCase(operation.id) })),
    meant: ['concord-consistent-operation-ids', 'concord-naming'],
  },
  {
    title: 'a summary is a sentence',
    mutations: each(({ pointer, summary }) =>
      summary === undefined ? undefined : { pointer: joinPointer(pointer, 'summary'), value: `${summary}.` },
    ),
    meant: ['concord-summary-punctuation'],
  },
  {
    title: 'a description is unfinished',
    mutations: each((operation) => ({ pointer: at(operation, 'description'), value: 'TODO: say what this does.' })),
    meant: ['concord-unfinished-text'],
  },
  {
    title: 'a description has HTML',
    mutations: each((operation) => ({ pointer: at(operation, 'description'), value: 'Reads <b>all</b> of them.' })),
    meant: ['concord-html-in-descriptions'],
  },
  {
    title: 'a description says nothing',
    mutations: each((operation) =>
      operation.summary === undefined ? undefined : { pointer: at(operation, 'description'), value: operation.summary },
    ),
    meant: ['concord-informative-descriptions'],
  },
  {
    title: 'a key travels in the address',
    mutations: function* (api) {
      for (const [, node, pointer] of components(api, 'securitySchemes')) {
        if (node['type'] === 'apiKey') yield { pointer: joinPointer(pointer, 'in'), value: 'query' }
      }
    },
    meant: ['concord-credentials-in-url'],
  },
  {
    title: 'the version of the document is none',
    mutations: () => [{ pointer: '/info/version', value: 'latest' }],
    meant: ['concord-version-form'],
  },
  {
    title: 'a pointer of the conventions leads nowhere',
    mutations: function* (api) {
      yield* wirePlaces(api, '/x-conventions/wire')
    },
    meant: [
      'concord-conventions-match',
      'concord-conventions-valid',
      'concord-error-details',
      'concord-error-shape',
      'concord-filter',
      'concord-hypermedia',
      'concord-pagination',
      'concord-select',
      'concord-sort',
    ],
    elsewhere: 'It is the answers that lack what is pointed at, unless all do.',
  },
  {
    title: 'the conventions have a member that does not exist',
    mutations: function* (api) {
      for (const axis of Object.keys(asObject(valueAt(api.document, '/x-conventions/wire')))) {
        const node = valueAt(api.document, joinPointer('/x-conventions/wire', axis))
        if (isObject(node) && !['pagination', 'select', 'sort', 'filter', 'environment'].includes(axis)) {
          yield { pointer: joinPointer('/x-conventions/wire', axis, 'nothing'), value: true }
        }
      }
    },
    meant: ['concord-conventions-valid'],
  },
]
