import type { Api } from '@concord-api/model'

import type { Matches } from '../matches.ts'
import { createValidators, type Validators } from './schemas/validators.ts'
import { type Coerce, createCoerce } from './values/coerce.ts'

/** What reading the requests to an API takes; made once, filled as it is used. */
export interface Tools {
  readonly api: Api
  readonly validators: Validators
  readonly coerce: Coerce
}

export function createTools(api: Api, matches: Matches): Tools {
  const validators = createValidators(api, matches)
  return { api, validators, coerce: createCoerce(validators) }
}
