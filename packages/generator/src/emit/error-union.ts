import type { Method } from '@concord-api/surface'

import { type Context, modelImporter } from '../context.ts'
import type { Module } from '../text/module.ts'

/** `ConflictError`, `ErrorOutcome<ErrorBody, 'taken'>`: the documented errors of an operation. */
export function errorUnion(context: Context, module: Module, { failures }: Method): string[] {
  const model = modelImporter(module)
  const members = failures.map(({ error, details }) => {
    module.use('../errors.ts', error)
    if (details === undefined) return error
    const types = [details.body, ...(details.code === undefined ? [] : [details.code])]
    return `${error}<${types.map((type) => context.types.text(type, model)).join(', ')}>`
  })
  return [...new Set(members)]
}
