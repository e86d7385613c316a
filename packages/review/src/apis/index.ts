import type { Rule } from '../rule.ts'
import { apiAdded } from './api-added.ts'
import { apiRemoved } from './api-removed.ts'

/** The rules about an API as a whole. */
export const everyApiRule: readonly Rule[] = [apiAdded, apiRemoved]
