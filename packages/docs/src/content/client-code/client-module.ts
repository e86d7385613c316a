import { stringLiteral } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { authOption, credentialsFor } from './credentials.ts'

/** `import { a, b } from '…'` of the client's package, in the order of their names. */
export function importOf(packageName: string, names: readonly string[]): string {
  return `import { ${[...new Set(names)].toSorted().join(', ')} } from ${stringLiteral(packageName)}`
}

/** The two lines that make the client `api`, with the credentials of the operation that the samples call. */
export function clientModule(context: GuideContext, packageName: string, options?: string): string {
  const { surface, methods } = context
  const called = methods.find(({ operation }) => operation.security.length > 0)
  const given = options ?? authOption(context, credentialsFor(context, called?.operation))
  return [importOf(packageName, [surface.factory]), '', `const api = ${surface.factory}(${given})`].join('\n')
}
