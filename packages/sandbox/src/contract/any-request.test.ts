import type { Operation } from '@concord-api/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createSandbox } from '../create-sandbox.ts'
import { testedApis } from '../testing/apis.ts'
import { arbitraryStep } from '../testing/arbitrary-step.ts'
import { createAnswerCheck } from '../testing/check-answer.ts'
import { runStep } from '../testing/contract/run-step.ts'
import type { Step } from '../testing/contract/step.ts'

const runs = Number(process.env['CONCORD_RUNS'] ?? 40)

describe.each(await testedApis())('$name', ({ api, settings }) => {
  const check = createAnswerCheck(api)
  // An API may refuse with 500 what another refuses with 409.
  const means500 = Object.values(settings.collections ?? {}).some(({ rules = [] }) =>
    rules.some(({ answer }) => answer === 500),
  )
  const sandbox = createSandbox(api, { settings, rateLimit: false, clock: () => Date.parse('2026-01-15T10:00:00Z') })

  test.each(api.operations.map((operation) => [operation.id, operation] as const))(
    'whatever %s is sent, the answer is documented',
    async (_, operation) => {
      const ids = [...new Set(api.operations.map(({ resource }) => resource))]
        .flatMap((resource) => sandbox.list(resource).slice(0, 3))
        .flatMap((value) =>
          Object.values(value).filter((id) => typeof id === 'number' || (typeof id === 'string' && id.length < 40)),
        )
      const property = fc.asyncProperty(arbitraryStep(api, sandbox, operation, ids), async (step) => {
        expect(await problemsOf(operation, step)).toEqual([])
      })
      await fc.assert(property, { numRuns: runs, includeErrorInReport: true })
    },
  )

  /** What is wrong with the answer to a step, with the answer. */
  async function problemsOf(operation: Operation, step: Step): Promise<string[]> {
    const { answer, text } = await runStep(api, sandbox, step)
    const method = step.method ?? operation.method
    const described = api.operations.find(({ path, method: other }) => path === operation.path && other === method)
    // With an empty id the address is another one: that of the list, or of nothing.
    const isElsewhere = method === 'HEAD' || Object.values(step.path ?? {}).includes('')
    const problems = isElsewhere
      ? []
      : check(described ?? (answer.status === 404 ? undefined : operation), answer, text)
    if (answer.status === 500 && !means500) problems.push('nobody asked for a 500')
    return problems.length === 0 ? [] : [...problems, `${answer.status} ${text.slice(0, 1000)}`]
  }
})
