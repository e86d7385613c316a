import { injectionsInto } from '@concord-api/testing'

/** Texts that would run, or be there, were they written as they are. */
export const breakouts: readonly string[] = [
  ...injectionsInto('code'),
  '../../../../tmp/canary',
  '__proto__',
  'constructor',
]

/** A document that has such a text in every place the generator reads. */
export function hostileDocument(text: string): Record<string, unknown> {
  const schema = {
    type: 'object',
    title: text,
    description: text,
    required: [text],
    properties: JSON.parse(
      JSON.stringify({
        plain: { type: text, description: text, default: text, example: text, format: text, deprecated: text },
        choice: { enum: [text, 1], 'x-enum-varnames': [text], description: text },
        only: { const: text },
        nested: { type: 'object', properties: { KEY: { type: 'string' } } },
        KEY: { type: 'string' },
        READ: { type: 'string', readOnly: true, description: text },
        WRITE: { type: 'string', writeOnly: true, description: text },
      })
        .replaceAll('"KEY"', JSON.stringify(text))
        .replaceAll('"READ"', JSON.stringify(`${text}-read`))
        .replaceAll('"WRITE"', JSON.stringify(`${text}-write`)),
    ) as object,
    patternProperties: { [text]: { type: 'string' } },
    discriminator: { propertyName: text, mapping: { [text]: text } },
  }
  const media = { schema: { $ref: '#/components/schemas/S' }, example: text }
  const json = { content: { 'application/json': media } }
  const operation = {
    operationId: text,
    summary: text,
    description: text,
    tags: [text],
    'x-operation': { resource: text, verb: text, pagination: 'p', select: 's' },
    parameters: [
      {
        name: text,
        in: 'path',
        style: 'label',
        required: true,
        description: text,
        schema: { type: 'string', default: text },
      },
      { name: text, in: 'query', description: text, schema: { enum: [text] }, example: text },
      { name: `${text}-only`, in: 'query', required: true, schema: { const: text } },
      { name: `${text}-styled`, in: 'query', style: 'deepObject', schema: { type: 'object' } },
      { name: `${text}-select`, in: 'query', schema: { type: 'array', items: { enum: [text, `-${text}`] } } },
      { name: `${text}-header`, in: 'header', description: text, schema: { type: 'string' } },
      { name: text, in: 'cookie', description: text, explode: false, schema: { type: 'string', default: text } },
      { name: `${text}-json`, in: 'query', content: { 'application/json': { schema: { const: text } } } },
      { name: `${text}-unheard-of`, in: 'query', style: text, schema: { type: 'string' } },
    ],
    requestBody: {
      description: text,
      content: {
        [text]: { schema },
        'application/json': { ...media, example: { [text]: text } },
      },
    },
    responses: {
      200: { description: text, ...json, links: { [text]: { operationId: `${text}3`, description: text } } },
      409: { description: text, ...json },
      [text]: { description: text, ...json },
      default: { description: text, ...json },
    },
    security: [{ [text]: [text] }, { [`${text}-key`]: [] }, { [`${text}-oauth`]: [text] }],
  }
  const shared = ['Header', 'Cookie'].map((name) => ({ $ref: `#/components/parameters/${name}` }))
  return {
    openapi: '3.1.0',
    info: { title: text, version: text, description: text, license: { identifier: text } },
    servers: [{ url: text, description: text }],
    paths: {
      [`/${text}/{${text}}`]: { get: operation, post: { ...operation, operationId: `${text}2` } },
      [`/${text}/outcomes`]: {
        get: { ...operation, operationId: `${text}3`, parameters: shared, responses: outcomes(text) },
        put: { ...operation, operationId: `${text}4`, parameters: shared },
      },
    },
    webhooks: {
      [text]: { post: { operationId: `${text}4`, requestBody: { description: text, ...json }, responses: {} } },
    },
    components: {
      schemas: { S: schema, [text]: schema },
      parameters: {
        Header: { name: `${text}-shared`, in: 'header', description: text, schema: { type: 'string', default: text } },
        Cookie: { name: text, in: 'cookie', description: text, schema: { enum: [text] } },
      },
      securitySchemes: {
        [text]: { type: 'http', scheme: 'bearer', bearerFormat: text, description: text },
        [`${text}-key`]: { type: 'apiKey', in: 'header', name: text, description: text },
        [`${text}-oauth`]: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: text, scopes: { [text]: text } } },
        },
      },
    },
    'x-conventions': {
      version: 1,
      wire: {
        hypermedia: { format: 'hal', links: `/${text}` },
        payload: { item: `/${text}` },
        outcome: { at: '/status', success: ['ok'] },
        errors: [
          {
            when: { status: '4XX' },
            message: `/${text}`,
            code: text,
            fields: { at: `/${text}`, as: 'list', name: `/${text}`, message: `/${text}` },
          },
          { when: { outcome: text }, message: `/${text}`, code: '/code', fields: { at: `/${text}`, as: 'map' } },
        ],
        environment: { [text]: text, [`${text}-oauth`]: { clientId: text, clientSecret: text } },
        select: {
          s: { send: { in: 'query', name: `${text}-select` }, format: 'list', exclude: '-', meaning: 'expand' },
        },
        trace: { in: 'header', at: text },
        webhooks: {
          signature: {
            algorithm: 'hmac-sha256',
            header: text,
            signed: `${text}{timestamp}.{body}`,
            encoding: 'hex',
            prefix: text,
            id: text,
            timestamp: text,
            tolerance: 'PT5M',
          },
          type: { in: 'header', at: text },
        },
        idempotency: { send: { in: 'header', name: text }, methods: ['POST'] },
        pagination: {
          p: {
            style: 'offset',
            send: { offset: { in: 'query', name: text } },
            read: { items: `/${text}`, total: text },
          },
        },
        rateLimit: {
          status: 429,
          retryAfter: { in: 'header', at: text },
          reset: { in: 'header', at: text, unit: 'epoch-seconds' },
        },
      },
    },
  }
}

/** An answer whose body tells how it went. */
function outcomes(text: string): object {
  const form = (status: string): object => ({
    type: 'object',
    required: ['status'],
    properties: { status: { const: status }, code: { enum: [text] } },
  })
  return {
    200: { description: text, content: { 'application/json': { schema: { oneOf: [form('ok'), form(text)] } } } },
  }
}
