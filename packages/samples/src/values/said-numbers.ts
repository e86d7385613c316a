import type { JsonObject } from '@concord-api/model'

/** The numbers that schemas say by a keyword; what is none says nothing. */
export function saidNumbers(parts: readonly JsonObject[], keyword: string): number[] {
  return parts.map((part) => part[keyword]).filter((value) => typeof value === 'number')
}
