import ts from 'typescript'

/** A property of a type. The types are those that hold together, where several parts of the type have it. */
interface FlatProperty {
  readonly name: string
  readonly readOnly: boolean
  readonly optional: boolean
  readonly types: readonly ts.TypeNode[]
}

/** A type as its properties, those of its parts included, and whatever it is besides. */
export interface FlatType {
  readonly properties: readonly FlatProperty[]
  readonly others: readonly ts.TypeNode[]
}

/**
 * Puts the parts of an intersection together, one level: the types of properties stay as they are.
 * @param componentOf - the declared type behind a reference to a named schema; undefined for any other type
 */
export function flattenType(node: ts.TypeNode, componentOf: (node: ts.TypeNode) => ts.TypeNode | undefined): FlatType {
  return flattenPart(node, componentOf, [], new Map())
}

/** @param known - the parts that are flat already: one that is a part of many is looked at once */
function flattenPart(
  node: ts.TypeNode,
  componentOf: (node: ts.TypeNode) => ts.TypeNode | undefined,
  within: readonly ts.TypeNode[],
  known: Map<ts.TypeNode, FlatType>,
): FlatType {
  const flatten = (part: ts.TypeNode): FlatType => flattenPart(part, componentOf, [...within, node], known)
  if (ts.isParenthesizedTypeNode(node)) return flatten(node.type)
  if (ts.isTypeLiteralNode(node) && node.members.length > 0) return flattenMembers(node)
  if (ts.isIntersectionTypeNode(node)) return merge(node.types.map(flatten))
  if (ts.isTypeReferenceNode(node)) return flattenGeneric(node, flatten)
  const component = within.length === 0 ? undefined : componentOf(node)
  if (component === undefined || within.includes(component)) return { properties: [], others: [node] }
  const flat = known.get(component) ?? flatten(component)
  known.set(component, flat)
  // What has no properties to show keeps its name.
  return flat.properties.length === 0 ? { properties: [], others: [node] } : flat
}

function flattenMembers({ members }: ts.TypeLiteralNode): FlatType {
  const properties = members.filter(ts.isPropertySignature).map((member) => ({
    name: (member.name as ts.Identifier | ts.NumericLiteral | ts.StringLiteral).text,
    readOnly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) === true,
    optional: member.questionToken !== undefined,
    types: member.type === undefined ? [] : [member.type],
  }))
  const index = members.filter((member) => !ts.isPropertySignature(member))
  return { properties, others: index.length === 0 ? [] : [ts.factory.createTypeLiteralNode(index)] }
}

/** `Omit<User, 'id'>` and `WithRequired<User, 'id'>`, the generic types that openapi-typescript makes of objects. */
function flattenGeneric(node: ts.TypeReferenceNode, flatten: (part: ts.TypeNode) => FlatType): FlatType {
  const [type, keys] = node.typeArguments ?? []
  const name = ts.isIdentifier(node.typeName) ? node.typeName.text : ''
  if (type === undefined || keys === undefined || (name !== 'Omit' && name !== 'WithRequired')) {
    return { properties: [], others: [node] }
  }
  const flat = flatten(type)
  // Of what is no plain object, the keys cannot be told from here.
  if (flat.others.length > 0) return { properties: [], others: [node] }
  const names = keysOf(keys)
  const properties =
    name === 'Omit'
      ? flat.properties.filter((property) => !names.has(property.name))
      : flat.properties.map((property) => (names.has(property.name) ? { ...property, optional: false } : property))
  return { properties, others: [] }
}

/** The names in a union of string literals, which come as identifiers whose text is JSON. */
function keysOf(node: ts.Node): Set<string> {
  if (ts.isParenthesizedTypeNode(node)) return keysOf(node.type)
  if (ts.isUnionTypeNode(node)) return new Set(node.types.flatMap((type) => [...keysOf(type)]))
  return new Set(ts.isIdentifier(node) ? [JSON.parse(node.text) as string] : [])
}

/** A value of all types has a property for sure when one says so, and can be given another only where all allow it. */
function merge(types: readonly FlatType[]): FlatType {
  const properties = new Map<string, FlatProperty>()
  for (const property of types.flatMap((type) => type.properties)) {
    const known = properties.get(property.name)
    properties.set(
      property.name,
      known === undefined
        ? property
        : {
            name: property.name,
            readOnly: known.readOnly && property.readOnly,
            optional: known.optional && property.optional,
            types: [...new Set([...known.types, ...property.types])],
          },
    )
  }
  return { properties: [...properties.values()], others: [...new Set(types.flatMap(({ others }) => others))] }
}
