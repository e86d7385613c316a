export { createSurface } from './create-surface.ts'
export type { Direction } from './direction.ts'
export { camelCase, kebabCase, Names, pascalCase } from './identifier.ts'
export { type SampleArguments, sampleArguments } from './sample-arguments.ts'
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
