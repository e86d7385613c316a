import type { Rule } from '../rule.ts'
import * as rules from './every-rule.ts'

/** Every rule, by the order of their names. */
export const everyRule: readonly Rule[] = Object.values(rules)
