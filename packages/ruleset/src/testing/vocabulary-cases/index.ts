import { answerCases } from './answers.ts'
import type { CoverageCase } from './case.ts'
import { listCases } from './lists.ts'
import { operationCases } from './operations.ts'
import { requestCases } from './requests.ts'
import { requirementCases } from './requirements.ts'

export const coverageCases: readonly CoverageCase[] = [
  ...requestCases,
  ...answerCases,
  ...operationCases,
  ...listCases,
  ...requirementCases,
]
