import type { JsonObject } from '@concord-api/model'

import { saidNumbers } from './said-numbers.ts'

/** A number within the limits that schemas set, as near to 1 as they allow. */
export function numberValue(parts: readonly JsonObject[], isInteger: boolean): number {
  const { lowest, highest, step } = limitsOf(parts, isInteger)
  const wanted = Math.min(Math.max(1, lowest), highest)
  if (step === undefined) return wanted
  const up = Math.ceil(wanted / step) * step
  return up <= highest ? up : Math.floor(wanted / step) * step
}

/** `step` is what the number is a multiple of. */
function limitsOf(
  parts: readonly JsonObject[],
  isInteger: boolean,
): { readonly lowest: number; readonly highest: number; readonly step: number | undefined } {
  const numbers = (keyword: string): number[] => saidNumbers(parts, keyword)
  // In OpenAPI 3.0 what is exclusive is a flag beside the limit.
  const isExclusive = (keyword: string): boolean => parts.some((part) => part[keyword] === true)
  const step = numbers('multipleOf').find((multiple) => multiple > 0) ?? (isInteger ? 1 : undefined)
  const beside = isInteger ? 1 : (step ?? 0.01)
  const above = [...numbers('exclusiveMinimum'), ...(isExclusive('exclusiveMinimum') ? numbers('minimum') : [])]
  const below = [...numbers('exclusiveMaximum'), ...(isExclusive('exclusiveMaximum') ? numbers('maximum') : [])]
  return {
    lowest: Math.max(...numbers('minimum'), ...above.map((limit) => limit + beside), -Infinity),
    highest: Math.min(...numbers('maximum'), ...below.map((limit) => limit - beside), Infinity),
    step,
  }
}
