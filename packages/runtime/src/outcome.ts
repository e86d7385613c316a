import { valueAt } from './pointer.ts'

/** What a body says of how a call went. */
export type OutcomeValue = boolean | number | string

/** Reads off the body of an answer how it went: the outcome of a failure, undefined for a success. */
export type OutcomeReader = (body: unknown) => OutcomeValue | undefined

/**
 * Reads the outcome from a member of the body. A body without that member is a success.
 * @param pointer - JSON Pointer to the member
 * @param success - the values that mean success
 */
export function outcomeAt(pointer: string, success: readonly OutcomeValue[]): OutcomeReader {
  return (body) => {
    const value = valueAt(body, pointer) as OutcomeValue | object | null | undefined
    return value == null || typeof value === 'object' || success.includes(value) ? undefined : value
  }
}
