import { type Api, type CredentialAnswers, joinPointer, type Operation } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { answerProblems, undocumentedAnswer } from '../support/declared-answer.ts'
import { wirePointer } from '../support/declared-places.ts'
import { needsCredentials } from '../support/needs-credentials.ts'

export const credentials = defineRule({
  id: 'concord-credentials',
  summary:
    'An operation that asks for credentials documents the declared answers to missing, invalid and insufficient ones.',
  group: 'auth',
  severity: 'error',
  reads: ['wire.credentials'],
  *check(api) {
    const declared = api.conventions?.wire.credentials
    if (declared === undefined) return
    yield* checkAnswers(api, declared, `${wirePointer}/credentials`)
    for (const [scheme, answers] of Object.entries(declared.schemes ?? {})) {
      const at = joinPointer(`${wirePointer}/credentials/schemes`, scheme)
      if (api.securitySchemes.has(scheme)) yield* checkAnswers(api, answers, at)
      else {
        const message = `\`${scheme}\` is no security scheme of this document: add it to \`components.securitySchemes\`, or remove it here`
        yield { pointer: at, message }
      }
    }
    for (const operation of api.operations) yield* checkOperation(api, operation)
  },
})

const failures = {
  missing: 'to missing credentials',
  invalid: 'to invalid credentials',
  forbidden: 'to insufficient credentials',
} as const

type Failure = keyof typeof failures
const names = Object.keys(failures) as Failure[]

function* checkAnswers(api: Api, answers: CredentialAnswers, pointer: string): Iterable<Problem> {
  for (const failure of names) {
    const answer = answers[failure]
    if (answer !== undefined) yield* answerProblems(api, answer, joinPointer(pointer, failure))
  }
}

function* checkOperation(api: Api, operation: Operation): Iterable<Problem> {
  const { security } = operation
  const declared = api.conventions?.wire.credentials
  if (!needsCredentials(operation) || declared === undefined) return
  const schemes = new Set(security.flatMap((requirement) => [...requirement.keys()]))
  const told = new Set<unknown>()
  for (const failure of names) {
    const answers = [...schemes].map((scheme) => {
      const own = Object.hasOwn(declared.schemes ?? {}, scheme) ? declared.schemes?.[scheme] : undefined
      return own?.[failure] ?? declared[failure]
    })
    for (const answer of new Set(answers)) {
      if (answer === undefined) continue
      for (const problem of undocumentedAnswer(api, operation, answer, failures[failure])) {
        const status = typeof answer === 'number' ? answer : answer.status
        // One response is the answer to several failures, and is missed once.
        if (!told.has(status)) yield problem
        told.add(status)
      }
    }
  }
}
