import { pascalCase } from './identifier.ts'

/** The classes of the runtime, by the status they are for. */
export const runtimeErrorClasses: ReadonlyMap<string, string> = new Map([
  ['400', 'BadRequestError'],
  ['401', 'UnauthorizedError'],
  ['403', 'ForbiddenError'],
  ['404', 'NotFoundError'],
  ['405', 'MethodNotAllowedError'],
  ['409', 'ConflictError'],
  ['413', 'ContentTooLargeError'],
  ['415', 'UnsupportedMediaTypeError'],
  ['422', 'UnprocessableContentError'],
  ['429', 'TooManyRequestsError'],
  ['500', 'InternalServerError'],
  ['501', 'NotImplementedError'],
  ['503', 'ServiceUnavailableError'],
])

/** The class for what the body of an answer tells: `ParameterError` for `parameter-error`, `ErrorOutcome` for `error`. */
export function outcomeClassName(outcome: boolean | number | string): string {
  const name = pascalCase(String(outcome), 'Failed')
  if (name === 'Error') return 'ErrorOutcome'
  return name.endsWith('Error') ? name : `${name}Error`
}

/** The class for a status: `ConflictError` for 409, `Status418Error` where the runtime has none. */
export function errorClassName(status: string): string {
  return runtimeErrorClasses.get(status) ?? (status === 'default' ? 'OtherStatusError' : `Status${status}Error`)
}
