import type { Rule } from '../rule.ts'
import { conventionsDeclared } from './concord-conventions-declared.ts'
import { conventionsMatch } from './concord-conventions-match.ts'
import { conventionsValid } from './concord-conventions-valid.ts'
import { errorShape } from './concord-error-shape.ts'
import { naming } from './concord-naming.ts'
import { pagination } from './concord-pagination.ts'
import { paginationMarked } from './concord-pagination-marked.ts'
import { rateLimitHeaders } from './concord-rate-limit-headers.ts'
import { requiredStatuses } from './concord-required-statuses.ts'

/** Every rule of the ruleset. */
export const rules: readonly Rule[] = [
  conventionsDeclared,
  conventionsValid,
  conventionsMatch,
  requiredStatuses,
  errorShape,
  pagination,
  paginationMarked,
  rateLimitHeaders,
  naming,
]
