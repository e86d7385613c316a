import { type Api, asObject, member, type MediaType, type Operation, type Response, valueAt } from '@concord-api/model'

/** An answer that operations document, once however many of them share it. */
export interface DocumentedAnswer {
  readonly response: Response
  readonly operations: readonly Operation[]
}

/** The answers a document has, by status as written: `404`, `4XX`, `default`. */
export type DocumentedAnswers = ReadonlyMap<string, readonly DocumentedAnswer[]>

export function documentedAnswers(api: Api): DocumentedAnswers {
  const found = new Map<string, Map<string, { response: Response; operations: Operation[] }>>()
  for (const operation of api.operations) {
    for (const response of operation.responses) {
      const ofStatus = found.get(response.status) ?? new Map()
      found.set(response.status, ofStatus)
      const known = ofStatus.get(response.pointer) ?? { response, operations: [] }
      ofStatus.set(response.pointer, known)
      known.operations.push(operation)
    }
  }
  return new Map([...found].map(([status, answers]) => [status, [...answers.values()]]))
}

/** The documented answers for a status: those that name it, else its class, else any. */
export function answersFor(answers: DocumentedAnswers, status: number | string): readonly DocumentedAnswer[] {
  const text = String(status)
  return answers.get(text) ?? answers.get(`${text[0]}XX`) ?? answers.get('default') ?? []
}

/** A body, as the document exemplifies it. */
export interface BodyExample {
  readonly mediaType: string
  readonly value: unknown
}

/** The examples that a response gives of its body. */
export function bodyExamples(api: Api, content: readonly MediaType[]): BodyExample[] {
  return content.flatMap(({ name, pointer }): BodyExample[] => {
    const node = asObject(valueAt(api.document, pointer))
    if (node['example'] !== undefined) return [{ mediaType: name, value: node['example'] }]
    return Object.values(asObject(node['examples'])).flatMap((example) => {
      const value = member(api.resolve(example), 'value')
      return value === undefined ? [] : [{ mediaType: name, value }]
    })
  })
}
