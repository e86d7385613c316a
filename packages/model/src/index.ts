export { type Activity, onActivity, tellActivity } from './activity.ts'
export type { Api, SecurityScheme, Server } from './api.ts'
export { atExit } from './at-exit.ts'
export { type Field, fields, type ObjectType } from './bundle/object-types.ts'
export type { Conventions, NameCase, OnNull, OperationConventions, Requirements } from './conventions/conventions.ts'
export { errorShapeOf } from './conventions/error-shape.ts'
export type {
  CursorPagination,
  LastIdPagination,
  LinkPagination,
  NumberPagination,
  OffsetPagination,
  PageLimit,
  Pagination,
} from './conventions/pagination.ts'
export type { HeaderPlace, ParameterPlace, Place } from './conventions/place.ts'
export { type ReadPlace, readPlaces, type SentPlace, sentPlaces } from './conventions/strategy-places.ts'
export { secondsOf } from './conventions/seconds-of.ts'
export { readConventions } from './conventions/read-conventions.ts'
export { type ConventionProblem, validateConventions } from './conventions/validate-conventions.ts'
export {
  type Answer,
  type CredentialAnswers,
  type EnvironmentVariables,
  type ErrorShape,
  type Filter,
  type ProtocolCause,
  type RateLimit,
  rateLimitStatuses,
  type Select,
  type Sort,
  type StatusPattern,
  type Webhooks,
  type Wire,
} from './conventions/wire.ts'
export { createApi } from './create-api.ts'
export { closest } from './document/closest.ts'
export { commentMembers } from './document/comment-members.ts'
export { yamlText } from './document/yaml-text.ts'
export { editText } from './document/edit-text.ts'
export { acceptsNull, formsAt, formsOf, listedValues, namedTypes, type SchemaObject } from './document/forms.ts'
export { asArray, asObject, asString, isObject, type JsonObject, member } from './document/json.ts'
export { joinPointer, parsePointer, parseRef, valueAt } from './document/json-pointer.ts'
export type { SourceLocation } from './document/location.ts'
export { isInCase, isPlainName, toCase, usualCase, wordsOf } from './document/name-case.ts'
export { canonicalPointer } from './document/resolve.ts'
export { placeIn, type TextPlace } from './document/place-in.ts'
export { resolveSchema, schemaAt } from './document/schema-at.ts'
export type { TextEdit } from './document/text-edit.ts'
export type { RefPolicy } from './load/guarded-resolver.ts'
export {
  type ApiEntry,
  loadApi,
  type LoadedApi,
  type LoadProblem,
  type LoadWarning,
  readApi,
  usableApi,
} from './load/load-api.ts'
export { LoadError, type LoadErrorCode } from './load/load-error.ts'
export {
  type ClientSettings,
  type DocsSettings,
  findApi,
  findWorkspace,
  readWorkspace,
  type Workspace,
} from './load/workspace.ts'
export type {
  Header,
  HttpMethod,
  Link,
  LocatedSchema,
  MediaType,
  Operation,
  Parameter,
  ParameterLocation,
  RequestBody,
  Response,
  Schema,
  SecurityRequirement,
} from './operation/operation.ts'
export { isJson } from './operation/media-type.ts'
export { groupBy } from './group-by.ts'
export type { OutputFile } from './output-file.ts'
