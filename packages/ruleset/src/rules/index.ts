import type { Rule } from '../rule.ts'
import * as all from './every-rule.ts'

/** Every rule of the ruleset, in the order of their names. */
export const rules: readonly Rule[] = Object.values(all)
