import { type Api, asObject, type Operation, type Response as Described, valueAt } from '@concord-api/model'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Says what is wrong with an answer by the document alone; nothing of the sandbox takes part. */
export interface AnswerCheck {
  /** What the document does not allow in an answer; empty where all is well. */
  (operation: Operation | undefined, answer: Response, body: string): string[]
}

/** Checks answers against the document: the status, the media type, the body and the headers. */
export function createAnswerCheck(api: Api): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  addFormats.default(ajv)
  ajv.addSchema(api.document, 'document')
  const compiled = new Map<string, ValidateFunction>()
  const validate = (pointer: string, value: unknown): string[] => {
    let known = compiled.get(pointer)
    if (known === undefined) compiled.set(pointer, (known = ajv.compile({ $ref: `document#${encode(pointer)}` })))
    return known(value)
      ? []
      : (known.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }
  const protocol = new Set(
    Object.values(api.conventions?.wire.protocol ?? {}).map((answer) =>
      typeof answer === 'number' ? answer : answer?.status,
    ),
  )
  return (operation, answer, body) => {
    const described = operation === undefined ? undefined : describedAs(operation, answer.status)
    if (described === undefined) {
      return protocol.has(answer.status) ? [] : [`the status ${answer.status} is not documented`]
    }
    return [...bodyProblems(validate, described, answer, body), ...headerProblems(api, validate, described, answer)]
  }
}

const encode = (pointer: string): string => pointer.split('/').map(encodeURIComponent).join('/')

export function describedAs({ responses }: Operation, status: number): Described | undefined {
  return (
    responses.find((response) => response.status === String(status)) ??
    responses.find((response) => response.status === `${Math.floor(status / 100)}XX`) ??
    responses.find((response) => response.status === 'default')
  )
}

function bodyProblems(
  validate: (pointer: string, value: unknown) => string[],
  { content }: Described,
  answer: Response,
  body: string,
): string[] {
  const type = answer.headers.get('content-type')?.split(';')[0]
  if (content.length === 0) return body === '' ? [] : ['there is a body, and the document has none']
  const found = content.find(({ name }) => name === type)
  if (found === undefined) return [`the media type ${type} is not documented`]
  return found.schema === undefined ? [] : validate(found.schema.pointer, JSON.parse(body))
}

function headerProblems(
  api: Api,
  validate: (pointer: string, value: unknown) => string[],
  { headers }: Described,
  answer: Response,
): string[] {
  return headers.flatMap(({ name, required, schema }) => {
    const text = answer.headers.get(name)
    if (text === null) return required ? [`the header ${name} is missing`] : []
    if (schema === undefined) return []
    const types = new Set([asObject(api.resolve(valueAt(api.document, schema.pointer)))['type']].flat())
    const value = types.has('integer') || types.has('number') ? Number(text) : text
    return validate(schema.pointer, value).map((problem) => `the header ${name}: ${problem}`)
  })
}
