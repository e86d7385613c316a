import { Names, pascalCase } from '@concord-api/surface'
import ts from 'typescript'

import { componentOf } from './print-type.ts'

/** What an alias must not be called: it stands beside these. */
const taken = ['Array', 'Omit', 'Record', 'WithRequired']

/**
 * Names for the schemas that contain themselves other than within an object, as a list of lists does, and for those that
 * lead to such. TypeScript follows these types where they are aliases, and refuses them as members of an interface (TS2502).
 * @param schemas - the property that stands for each
 */
export function nameRecursiveTypes(schemas: ReadonlyMap<string, ts.PropertySignature>): ReadonlyMap<string, string> {
  const references = new Map([...schemas].map(([schema, { type }]) => [schema, directReferences(type)]))
  const referrers = new Map<string, string[]>()
  for (const [schema, others] of references) {
    for (const other of others) {
      const known = referrers.get(other)
      if (known === undefined) referrers.set(other, [schema])
      else known.push(schema)
    }
  }
  // What refers to nothing is not recursive, nor what refers only to such.
  const left = new Map([...references].map(([schema, others]) => [schema, others.size]))
  const ends = [...new Set([...schemas.keys(), ...referrers.keys()])].filter((schema) => (left.get(schema) ?? 0) === 0)
  // It grows while it is gone through.
  for (const schema of ends) {
    left.delete(schema)
    for (const referrer of referrers.get(schema) ?? []) {
      const count = (left.get(referrer) ?? 0) - 1
      left.set(referrer, count)
      if (count === 0) ends.push(referrer)
    }
  }
  const names = new Names(taken)
  return new Map([...left.keys()].map((schema) => [schema, names.claim(pascalCase(schema, 'Schema'))]))
}

/** The named schemas that a type is made of; what its members are is looked at when they are. */
function directReferences(type: ts.TypeNode | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeLiteralNode(node)) return
    if (!ts.isIndexedAccessTypeNode(node)) {
      ts.forEachChild(node, visit)
      return
    }
    const name = componentOf(node)
    if (name !== undefined) found.add(name)
  }
  if (type !== undefined) visit(type)
  return found
}
