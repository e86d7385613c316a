import { type Method, sampleArguments } from '@concord-api/surface'

import type { Context } from '../context.ts'
import { jsonLiteral } from '../text/string-literal.ts'

/** `api.users.update('user_123', { name: 'Alice Jones' })` */
export function sampleCall({ api, surface }: Context, method: Method): string {
  const group = surface.groups.find(({ methods }) => methods.includes(method))
  const { path, body } = sampleArguments(api, method)
  const values = [...path.map(String), ...(method.body === undefined ? [] : [body])]
  return `api.${group?.name ?? ''}.${method.name}(${values.map(jsonLiteral).join(', ')})`
}
