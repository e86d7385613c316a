export { createSurface } from './create-surface.ts'
export { type CredentialVariable, credentialVariables } from './credential-variables.ts'
export type { Direction } from './direction.ts'
export { followMember } from './follow-member.ts'
export { camelCase, kebabCase, Names, pascalCase } from './identifier.ts'
export { reservedWords } from './reserved.ts'
export { ownNames, renamed, runtimeName } from './runtime-name.ts'
export { type SampleArguments, sampleArguments } from './sample-arguments.ts'
export { schemaIn } from './schema-in.ts'
export { jsonLiteral, memberKey, propertyKey, stringLiteral } from './string-literal.ts'
export type {
  BodyArgument,
  CredentialOption,
  ErrorModel,
  EventsResult,
  Failure,
  Group,
  LinkedResource,
  LinkRelation,
  Method,
  MethodResult,
  Model,
  ParametersArgument,
  PathArgument,
  SelectArgument,
  Surface,
  TypeRef,
} from './surface.ts'
