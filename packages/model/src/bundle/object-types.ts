/**
 * The OpenAPI 3.x object model as data: which kind of object stands under which field. A walker that follows it
 * never mistakes an example, a default or an extension for part of the description.
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-0
 */
export type ObjectType =
  | 'Callback'
  | 'Components'
  | 'Encoding'
  | 'Example'
  | 'Header'
  | 'Info'
  | 'Link'
  | 'MediaType'
  | 'OpenApi'
  | 'Operation'
  | 'Other'
  | 'Parameter'
  | 'PathItem'
  | 'RequestBody'
  | 'Response'
  | 'Schema'
  | 'SecurityScheme'
  | 'Tag'

/** What stands under a field: one object, a list of them, or a map of them. */
export interface Field {
  readonly type: ObjectType
  readonly shape: 'one' | 'list' | 'map'
}

const one = (type: ObjectType): Field => ({ type, shape: 'one' })
const list = (type: ObjectType): Field => ({ type, shape: 'list' })
const map = (type: ObjectType): Field => ({ type, shape: 'map' })

const content = map('MediaType')
const examples = map('Example')
const operation = one('Operation')
/** What OpenAPI has no reference for, and authors do: what is meant is written out. */
const other = one('Other')
const schema = one('Schema')

/** Fields by object type. A type whose members all have the same kind (`Callback`) has the field `*`. */
export const fields: Readonly<Record<ObjectType, Readonly<Record<string, Field>>>> = {
  Callback: { '*': one('PathItem') },
  Components: {
    callbacks: map('Callback'),
    examples,
    headers: map('Header'),
    links: map('Link'),
    parameters: map('Parameter'),
    pathItems: map('PathItem'),
    requestBodies: map('RequestBody'),
    responses: map('Response'),
    schemas: map('Schema'),
    securitySchemes: map('SecurityScheme'),
  },
  Encoding: { headers: map('Header') },
  Example: {},
  Header: { content, examples, schema },
  Link: {},
  MediaType: { encoding: map('Encoding'), examples, schema },
  Info: { contact: other, description: other, license: other },
  OpenApi: {
    components: one('Components'),
    externalDocs: other,
    info: one('Info'),
    paths: map('PathItem'),
    security: list('Other'),
    servers: list('Other'),
    tags: list('Tag'),
    webhooks: map('PathItem'),
  },
  Operation: {
    callbacks: map('Callback'),
    description: other,
    externalDocs: other,
    parameters: list('Parameter'),
    requestBody: one('RequestBody'),
    responses: map('Response'),
    security: list('Other'),
    servers: list('Other'),
  },
  Other: {},
  Parameter: { content, examples, schema },
  PathItem: {
    delete: operation,
    get: operation,
    head: operation,
    options: operation,
    parameters: list('Parameter'),
    patch: operation,
    post: operation,
    put: operation,
    trace: operation,
  },
  RequestBody: { content },
  Response: { content, headers: map('Header'), links: map('Link') },
  Schema: {
    $defs: map('Schema'),
    additionalProperties: schema,
    allOf: list('Schema'),
    anyOf: list('Schema'),
    contains: schema,
    contentSchema: schema,
    dependentSchemas: map('Schema'),
    else: schema,
    if: schema,
    items: schema,
    not: schema,
    oneOf: list('Schema'),
    patternProperties: map('Schema'),
    prefixItems: list('Schema'),
    properties: map('Schema'),
    propertyNames: schema,
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: schema,
    unevaluatedItems: schema,
    unevaluatedProperties: schema,
  },
  SecurityScheme: {},
  Tag: { description: other, externalDocs: other },
}

/**
 * The section of `components` a referenced object of this type moves to when files are bundled into one;
 * a type without one is written out where the reference stood.
 */
export const componentSection: Readonly<Partial<Record<ObjectType, string>>> = {
  Callback: 'callbacks',
  Example: 'examples',
  Header: 'headers',
  Link: 'links',
  Parameter: 'parameters',
  RequestBody: 'requestBodies',
  Response: 'responses',
  Schema: 'schemas',
}
