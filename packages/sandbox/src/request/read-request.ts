import type { Api, Operation } from '@concord-api/model'

import { type Matches, matchesAtLast } from '../matches.ts'
import { type FieldProblem, Refusal } from '../refusal.ts'
import { type BodyReader, createBodyReader, type ReadBody } from './body/read-body.ts'
import { createReadParameters } from './parameters/read-parameters.ts'
import { createReadSource } from './parameters/source.ts'
import { refuseFields } from './problems/refuse-fields.ts'
import type { RawRequest, ReadRequest } from './raw-request.ts'
import { createTools, type Tools } from './tools.ts'

export type { RawRequest, ReadRequest } from './raw-request.ts'

/**
 * Reads a request to an operation: its parameters by their styles, its body by its media type, each as the schemas of
 * the document describe it. Only a body of `multipart/form-data` is waited for.
 * @throws {Refusal} when the request is not what the document describes, and for nothing else.
 */
export type RequestReader = (operation: Operation, raw: RawRequest) => Promise<ReadRequest> | ReadRequest

/** Prepares to read the requests to an API. What an operation needs is made when its first request comes. */
export function createRequestReader(api: Api, matches: Matches = matchesAtLast): RequestReader {
  const tools = createTools(api, matches)
  const readers = new WeakMap<Operation, (raw: RawRequest) => Promise<ReadRequest> | ReadRequest>()
  return (operation, raw) => {
    let reader = readers.get(operation)
    if (reader === undefined) readers.set(operation, (reader = createOperationReader(tools, operation)))
    return reader(raw)
  }
}

function createOperationReader(
  tools: Tools,
  operation: Operation,
): (raw: RawRequest) => Promise<ReadRequest> | ReadRequest {
  const readSource = createReadSource(operation)
  const readPath = createReadParameters(tools, operation, 'path')
  const readQuery = createReadParameters(tools, operation, 'query')
  const readHeader = createReadParameters(tools, operation, 'header')
  const readCookie = createReadParameters(tools, operation, 'cookie')
  const readBody = createBodyReader(tools, operation)
  return (raw) => {
    const source = readSource(raw)
    const problems: FieldProblem[] = []
    const path = readPath(source, problems)
    const query = readQuery(source, problems)
    const header = readHeader(source, problems)
    const cookie = readCookie(source, problems)
    const found = readBodyAfter(readBody, raw, problems)
    if (found instanceof Promise) return found.then(finish)
    return finish(found)

    function finish({ body, mediaType }: ReadBody): ReadRequest {
      if (problems.length > 0) throw refuseFields(problems)
      return { path, query, header, cookie, body, mediaType }
    }
  }
}

/** A path that names nothing is told before a body that cannot be read: the body was for something else. */
function readBodyAfter(readBody: BodyReader, raw: RawRequest, problems: FieldProblem[]): ReturnType<BodyReader> {
  const refuse = (error: unknown): never => {
    throw error instanceof Refusal && problems.some(({ in: place }) => place === 'path')
      ? refuseFields(problems)
      : error
  }
  try {
    const found = readBody(raw, problems)
    return found instanceof Promise ? found.catch(refuse) : found
  } catch (error) {
    return refuse(error)
  }
}
