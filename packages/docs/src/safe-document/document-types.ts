import { type Field, fields, type ObjectType } from '@concord-api/model'

/** The objects that hold no reference, which the model has no need to name, but that hold text or links. */
type TextType =
  | 'Badge'
  | 'Contact'
  | 'EnumDescriptions'
  | 'ExternalDocs'
  | 'Info'
  | 'License'
  | 'Logo'
  | 'OAuthFlow'
  | 'Server'
  | 'ServerVariable'
  | 'Tag'

export type DocumentType = ObjectType | TextType

export interface DocumentField {
  readonly type: DocumentType
  readonly shape: Field['shape']
}

const one = (type: DocumentType): DocumentField => ({ type, shape: 'one' })
const list = (type: DocumentType): DocumentField => ({ type, shape: 'list' })
const map = (type: DocumentType): DocumentField => ({ type, shape: 'map' })

const servers = list('Server')
const badges = { 'x-badges': list('Badge') }
const externalDocs = one('ExternalDocs')

/** The model's fields, with the objects it leaves out, those of OpenAPI 3.2 and the extensions Redoc renders. */
export const documentFields: Readonly<Record<DocumentType, Readonly<Record<string, DocumentField>>>> = {
  ...fields,
  Badge: {},
  Components: { ...fields.Components, mediaTypes: map('MediaType') },
  Contact: {},
  EnumDescriptions: {},
  ExternalDocs: {},
  Info: { contact: one('Contact'), license: one('License'), 'x-logo': one('Logo'), logo: one('Logo') },
  License: {},
  Link: { server: one('Server') },
  Logo: {},
  MediaType: { ...fields.MediaType, itemSchema: one('Schema') },
  OAuthFlow: {},
  OpenApi: {
    ...fields.OpenApi,
    externalDocs,
    info: one('Info'),
    servers,
    tags: list('Tag'),
    'x-servers': servers,
    'x-webhooks': map('PathItem'),
  },
  Operation: { ...fields.Operation, ...badges, externalDocs, servers, 'x-servers': servers },
  Parameter: { ...fields.Parameter, ...badges },
  PathItem: {
    ...fields.PathItem,
    additionalOperations: map('Operation'),
    query: one('Operation'),
    servers,
    'x-servers': servers,
    'x-trace': one('Operation'),
  },
  Schema: {
    ...fields.Schema,
    ...badges,
    definitions: map('Schema'),
    dependencies: map('Schema'),
    externalDocs,
    'x-enumDescriptions': one('EnumDescriptions'),
  },
  SecurityScheme: { flows: map('OAuthFlow') },
  Server: { variables: map('ServerVariable') },
  ServerVariable: {},
  Tag: { ...badges, externalDocs },
}

/** Fields that hold the address of a page, which Redoc makes a link. */
export const linkFields: Readonly<Partial<Record<DocumentType, readonly string[]>>> = {
  Contact: ['url'],
  ExternalDocs: ['url'],
  Info: ['termsOfService'],
  License: ['url'],
  Logo: ['href'],
  OAuthFlow: ['authorizationUrl', 'deviceAuthorizationUrl', 'refreshUrl', 'tokenUrl'],
  SecurityScheme: ['openIdConnectUrl'],
  Server: ['url'],
}

const always = ['description', 'x-description', 'x-summary']
const summarised = [...always, 'summary']

/** Fields Redoc reads as Markdown. OpenAPI calls a summary plain text, but of these two objects Redoc renders it too. */
export function markdownFields(type: DocumentType): readonly string[] {
  return type === 'Info' || type === 'Response' ? summarised : always
}
