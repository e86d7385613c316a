import { createApi } from '@concord-api/model'

import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox, SandboxOptions } from '../sandbox.ts'
import type { SandboxSettings } from '../settings/settings.ts'

const json = (schema: object, example?: unknown, mediaType = 'application/json'): object => ({
  description: 'An answer.',
  content: { [mediaType]: { schema, ...(example !== undefined && { example }) } },
})
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const problem = (title: string, type?: string): object =>
  json(ref('Problem'), { title, type, detail: 'Why.' }, 'application/problem+json')
const parameters = [{ name: 'parcelId', in: 'path', required: true, schema: { type: 'integer' } }]
const link = { operationId: 'getParcel', parameters: { parcelId: '$response.body#/id' } }

/** A document of parcels that travel: small, with the conventions that need a test of their own. */
const document = {
  openapi: '3.1.1',
  info: { title: 'Parcels', version: '1.0.0' },
  paths: {
    '/parcels': {
      get: { operationId: 'listParcels', responses: { 200: json({ type: 'array', items: ref('Parcel') }) } },
      post: {
        operationId: 'createParcel',
        requestBody: { required: true, content: { 'application/json': { schema: ref('NewParcel') } } },
        responses: {
          200: json(ref('Parcel')),
          201: json(ref('StampedParcel')),
          400: problem('Bad Request'),
          409: problem('Twice', 'https://parcels.example/twice'),
          422: problem('Unprocessable Entity'),
        },
      },
    },
    '/parcels/{parcelId}': {
      get: {
        operationId: 'getParcel',
        parameters,
        responses: {
          200: { ...json(ref('Parcel')), links: { self: link, tracking: link } },
          404: problem('Not Found'),
        },
      },
      delete: {
        operationId: 'deleteParcel',
        parameters,
        responses: { 204: { description: 'Gone.' }, 405: problem('Method Not Allowed') },
      },
    },
    '/parcels/{parcelId}/label': {
      post: {
        operationId: 'labelParcel',
        'x-operation': { resource: 'parcels', verb: 'label' },
        parameters,
        requestBody: { required: true, content: { 'application/json': { schema: ref('NewParcel') } } },
        responses: {
          200: json({ type: 'string' }, 'The parcel has another label.'),
        },
      },
    },
  },
  components: {
    schemas: {
      NewParcel: { type: 'object', required: ['to'], properties: { to: { type: 'string', minLength: 1 } } },
      Parcel: {
        type: 'object',
        required: ['_links', 'id', 'to', 'state', 'arrivedAt'],
        properties: {
          _links: { type: 'object', additionalProperties: true },
          id: { type: 'integer' },
          to: { type: 'string' },
          state: { type: 'string' },
          arrivedAt: { type: ['string', 'null'] },
        },
      },
      StampedParcel: {
        allOf: [ref('Parcel'), { type: 'object', required: ['stamp'], properties: { stamp: { type: 'string' } } }],
      },
      Problem: {
        type: 'object',
        required: ['title', 'detail'],
        properties: {
          title: { type: 'string' },
          detail: { type: 'string' },
          errors: { type: 'array', items: ref('Problem') },
        },
      },
    },
  },
  'x-conventions': {
    version: 1,
    wire: {
      style: 'resource',
      payload: { item: '', list: '' },
      hypermedia: { format: 'hal' },
      errors: [
        {
          when: { status: '4XX' },
          mediaType: 'application/problem+json',
          message: '/detail',
          title: '/title',
          type: '/type',
          detail: '/detail',
          fields: { at: '/errors', as: 'list', message: '/detail' },
        },
      ],
      create: { status: 201, existing: 200 },
      delete: { status: 204 },
    },
  },
}

/** A sandbox of parcels, of which the settings say what they like. */
export function openParcels(
  collection: NonNullable<SandboxSettings['collections']>[string],
  operations: SandboxSettings['operations'] = {},
  options: SandboxOptions = {},
): Sandbox {
  const nowhere = { file: 'parcels.yaml', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' }
  const settings = { version: 1, collections: { parcels: collection }, operations } as const
  return createSandbox(
    createApi('parcels', document, () => nowhere),
    { ...options, settings },
  )
}

/** What a sandbox answers: status and body. */
export async function ask(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly allow: string | null; readonly body: unknown }> {
  const answer = await sandbox.fetch(`http://parcels.example${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const allow = answer.headers.get('allow')
  return { status: answer.status, allow, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
}
