import type { Scenario, Step } from '../../packages/sandbox/src/testing/contract/step.ts'
import { disturb } from './disturb.ts'
import type { TestedClient } from './tested-clients.ts'

/**
 * A step for an operation that changes the records when nothing comes before it and nothing befalls it: the document's
 * example, or else one of the contract's. Undefined where there is none.
 */
export async function writingStep(
  tested: TestedClient,
  operation: string,
  scenarios: readonly Scenario[],
): Promise<Step | undefined> {
  const example = { shows: 'the example', operation, expect: 200 }
  const steps = scenarios.flatMap((scenario) => scenario.steps).filter((step) => step.operation === operation)
  for (const step of [example, ...steps]) {
    if ((await disturb(tested, step)).writes > 0) return step
  }
  return undefined
}
