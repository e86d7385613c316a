import { callExpression } from '@concord-api/samples'
import type { Method } from '@concord-api/surface'

import type { Context } from '../context.ts'

/** `api.users.update('user_123', { name: 'Alice Jones' })` */
export function sampleCall({ api, surface }: Context, method: Method): string {
  const group = surface.groups.find(({ methods }) => methods.includes(method))
  return group === undefined ? '' : callExpression(api, group, method)
}
