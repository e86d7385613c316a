import { stringLiteral } from '@concord-api/samples'

import type { GuideContext } from '../guide-context.ts'
import { literal } from './literal.ts'

/** `import { a, b } from '…'` of the client's package, in the order of their names. */
export function importOf(packageName: string, names: readonly string[]): string {
  return `import { ${[...new Set(names)].toSorted().join(', ')} } from ${stringLiteral(packageName)}`
}

/**
 * The lines that make the client `api`.
 * @param options - its options, with expressions as `Code`
 * @param names - what else is imported of the package
 */
export function clientModule(
  { surface }: GuideContext,
  packageName: string,
  options: object | undefined,
  names: readonly string[] = [],
): string {
  const start = `const api = ${surface.factory}(`
  const given = options === undefined ? '' : literal(options, '', start.length + 1)
  return `${importOf(packageName, [surface.factory, ...names])}\n\n${start}${given})`
}
