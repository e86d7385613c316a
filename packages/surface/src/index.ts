export { credentialOptions } from './credential-options.ts'
export { clientPackageName } from './client-package-name.ts'
export { createSurface } from './create-surface.ts'
export type { Direction } from './direction.ts'
export { camelCase, kebabCase, Names, pascalCase } from './identifier.ts'
export { fixedParameters } from './fixed-parameters.ts'
export { followMember } from './follow-member.ts'
export { isEventStream, preferred as preferredMediaType } from './media-type.ts'
export { leftOutNames } from './left-out.ts'
export { rawMember } from './raw-member.ts'
export { ownNames, renamed, runtimeName } from './runtime-name.ts'
export { pathParameters } from './path-parameters.ts'
export { reservedWords } from './reserved.ts'
export { schemasOfValue } from './same-value.ts'
export { schemaIn } from './schema-in.ts'
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
