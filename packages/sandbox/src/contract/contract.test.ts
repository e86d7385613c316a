import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { valueAt } from '@concord-api/model'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox } from '../sandbox.ts'
import { testedApis } from '../testing/apis.ts'
import { createAnswerCheck, describedAs } from '../testing/check-answer.ts'
import { impliedSteps } from '../testing/contract/implied-steps.ts'
import { runStep, withKept } from '../testing/contract/run-step.ts'
import type { Scenario, Step } from '../testing/contract/step.ts'
import type { Fetch } from '../webhooks/attempt.ts'

const began = Date.parse('2026-01-15T10:00:00Z')

describe.each(await testedApis())('$name', async ({ api, settings, folder }) => {
  const check = createAnswerCheck(api)
  const seen = new Set<string>()
  const own = parse(await readFile(path.join(folder, 'contract.yaml'), 'utf8')) as Scenario[]
  const implied: Scenario[] = api.operations.flatMap((operation) =>
    impliedSteps(api, operation).map((step) => ({ scenario: `${operation.id} ${step.shows}`, steps: [step] })),
  )

  test.each([...own, ...implied])('$scenario', async ({ steps }) => {
    let now = began
    const delivered: { headers: Headers; body: unknown }[] = []
    const deliver: Fetch = async (_, init) => {
      delivered.push({ headers: new Headers(init.headers), body: JSON.parse(String(init.body)) })
      return new Response(null, { status: 204 })
    }
    const sandbox: Sandbox = createSandbox(api, { settings, clock: () => now, deliver })
    const kept: Record<string, unknown> = {}
    for (const written of steps) {
      const step = withKept(written, kept)
      now += step.after ?? 0
      delivered.length = 0
      for (const [collection, value] of Object.entries(step.inserts ?? {})) await sandbox.insert(collection, value)
      const { operation, answer, text } = await runStep(api, sandbox, step)
      const problems = check(operation, answer, text)
      if (answer.status !== step.expect || problems.length > 0) {
        const wrong = [`answered with ${answer.status} in place of ${step.expect}`, ...problems].join('\n  ')
        expect.fail(`${step.shows}:\n  ${wrong}\n  ${text.slice(0, 2000)}`)
      }
      const described = describedAs(operation, answer.status)
      if (described !== undefined) seen.add(`${operation.id} ${described.status}`)
      const body = text === '' ? undefined : (JSON.parse(text) as unknown)
      expectParts(step, answer.headers, body)
      if (step.delivers !== undefined) {
        await sandbox.idle()
        expect(delivered).toHaveLength(step.delivers.length)
        for (const [index, delivery] of delivered.entries()) {
          expectParts(step.delivers[index] ?? {}, delivery.headers, delivery.body)
        }
      }
      for (const [name, pointer] of Object.entries(step.keep ?? {})) kept[name] = valueAt(body, pointer)
    }
  })

  test('every operation was driven to every answer the document has', () => {
    const documented = api.operations.flatMap(({ id, responses }) => responses.map(({ status }) => `${id} ${status}`))
    expect(documented.filter((answer) => !seen.has(answer))).toEqual([])
  })
})

function expectParts({ answers, has }: Pick<Step, 'answers' | 'has'>, headers: Headers, body: unknown): void {
  for (const [pointer, value] of Object.entries(answers ?? {})) {
    expect({ pointer, value: valueAt(body, pointer) ?? null }).toEqual({ pointer, value })
  }
  for (const [name, value] of Object.entries(has ?? {})) {
    const actual = headers.get(name) ?? ''
    const pattern = /^\/(.*)\/$/.exec(value)?.[1]
    const matches = pattern === undefined ? actual === value : new RegExp(pattern).test(actual)
    expect({ name, value: matches ? value : actual }).toEqual({ name, value })
  }
}
