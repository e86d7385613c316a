import type { Readable, Writable } from 'node:stream'

import { isCancel, select, text } from '@clack/prompts'
import { authKinds, type Choices, errorKinds, namings, paginationKinds, usualChoices } from '@concord-api/starter'

import { UsageError } from '../usage-error.ts'
import { whyNoTitle } from './read-title.ts'

/** A terminal that a person sits at. */
interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** What stands beside a choice. */
const hints: Readonly<Record<string, string>> = {
  bearer: 'Authorization: Bearer …',
  basic: 'a user name and a password',
  'api-key': 'X-API-Key: …',
  oauth2: 'client credentials',
  offset: '?offset=40, and a total',
  page: '?page=3, with the number of pages',
  cursor: '?cursor=…, which each page has for the next',
  'next-link': 'each page has the address of the next',
  'last-id': '?after=ID of the last one seen',
  problem: 'problem details, RFC 9457',
  message: '{ "message": … }',
  'code-and-message': '{ "error": { "code": …, "message": … } }',
}

/**
 * Asks a person for what flags left open.
 * @throws {UsageError} when the person gives up.
 */
export async function askChoices(given: Partial<Choices>, terminal: Terminal): Promise<Choices> {
  // One after the other: a person answers one question at a time.
  const title = given.title ?? (await askTitle(terminal))
  const auth = given.auth ?? (await choose('How do callers say who they are?', authKinds, 'auth'))
  const pagination = given.pagination ?? (await choose('How do lists come in pages?', paginationKinds, 'pagination'))
  const errors = given.errors ?? (await choose('What does a failure look like?', errorKinds, 'errors'))
  const naming = given.naming ?? (await choose('How are properties written?', namings, 'naming'))
  return { title, auth, pagination, errors, naming }

  async function choose<T extends string>(
    message: string,
    values: readonly T[],
    axis: Exclude<keyof Choices, 'title'>,
  ): Promise<T> {
    const options = values.map((value) => ({ value: value as string, hint: hints[value] ?? '' }))
    const answer = answered(await select({ message, options, initialValue: usualChoices[axis], ...terminal }))
    return values.find((value) => value === answer) ?? cancelled()
  }
}

async function askTitle(terminal: Terminal): Promise<string> {
  const { title } = usualChoices
  const answer = await text({
    message: 'What is the API called?',
    placeholder: title,
    defaultValue: title,
    validate: (value) => (value === undefined || value === '' ? undefined : whyNoTitle(value)),
    ...terminal,
  })
  return answered<string>(answer)
}

function answered<T>(answer: T | symbol): T {
  if (isCancel(answer)) return cancelled()
  return answer as T
}

function cancelled(): never {
  throw new UsageError('cancelled: nothing was written')
}
