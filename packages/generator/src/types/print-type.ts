import ts from 'typescript'

import { propertyKey, stringLiteral } from '@concord-api/samples'
import { withPercent } from './without-percent.ts'

/** What the printer asks its caller about. */
export interface PrintContext {
  /** What `components.schemas.User` is called, given as the names it is made of. */
  readonly reference: (path: readonly string[]) => string
  /** The comment that belongs over a property, with its indentation and a line break; or nothing. */
  readonly comment: (property: ts.PropertySignature, indent: string) => string
  /** What the type of a property is called, where it is declared elsewhere. */
  readonly alias?: (property: ts.PropertySignature) => string | undefined
  /** All on one line, without comments, and in an order of its own: what means the same is written the same. */
  readonly oneLine?: boolean
}

const keywords: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.NeverKeyword, 'never'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.UndefinedKeyword, 'undefined'],
  [ts.SyntaxKind.UnknownKeyword, 'unknown'],
])

/** The generic types openapi-typescript uses. */
const generics = new Set(['Omit', 'Record', 'WithRequired'])

/** How tightly the parts of a type hold together; a part that holds less tightly than its place needs brackets. */
const loose = 0
const inUnion = 1
const inIntersection = 2
const inArray = 3

/**
 * Writes a type that openapi-typescript made. TypeScript's own printer would do, but for three things: names of models
 * instead of `components["schemas"]["User"]`, comments through our encoder, and the look of the code.
 * @throws {Error} for a node openapi-typescript 7 does not make.
 */
export function printType(node: ts.TypeNode, context: PrintContext, indent = ''): string {
  return print(node, indent, loose)

  function print(node: ts.Node, indent: string, place: number): string {
    const keyword = keywords.get(node.kind)
    if (keyword !== undefined) return keyword
    // A string literal comes as an identifier whose text is the JSON of the string.
    if (ts.isIdentifier(node)) return stringLiteral(withPercent(JSON.parse(node.text) as string))
    if (ts.isLiteralTypeNode(node)) return printLiteral(node.literal)
    if (ts.isTypeLiteralNode(node)) return printMembers(node.members, indent)
    if (ts.isUnionTypeNode(node)) return bracket(printUnion(node, indent), place >= inIntersection, indent)
    if (ts.isIntersectionTypeNode(node)) {
      const parts = ordered(node.types.map((type) => print(type, indent, inIntersection)))
      return bracket(parts.join(' & '), place > inIntersection, indent)
    }
    if (ts.isArrayTypeNode(node)) return `${print(node.elementType, indent, inArray)}[]`
    if (ts.isTupleTypeNode(node)) return `[${node.elements.map((type) => print(type, indent, loose)).join(', ')}]`
    if (ts.isParenthesizedTypeNode(node)) return print(node.type, indent, place)
    const reference = referenceOf(node)
    if (reference !== undefined) return context.reference(reference)
    if (ts.isTypeReferenceNode(node)) return printGeneric(node, indent)
    throw new Error(`openapi-typescript made a ${ts.SyntaxKind[node.kind]}, which the printer does not know`)
  }

  function printUnion(node: ts.UnionTypeNode, indent: string): string {
    const parts = ordered([...new Set(unionMembers(node).map((type) => print(type, indent, inUnion)))])
    const oneLine = parts.join(' | ')
    if (context.oneLine === true) return oneLine
    if (parts.length < 2 || (oneLine.length + indent.length <= 100 && !oneLine.includes('\n'))) return oneLine
    return parts.map((part) => `\n${indent}  | ${part.replaceAll('\n', '\n  ')}`).join('')
  }

  function ordered(parts: readonly string[]): readonly string[] {
    return context.oneLine === true ? parts.toSorted() : parts
  }

  function printGeneric(node: ts.TypeReferenceNode, indent: string): string {
    const name = ts.isIdentifier(node.typeName) ? node.typeName.text : ''
    if (!generics.has(name))
      throw new Error(`openapi-typescript made a reference to ${name}, which the printer does not know`)
    return `${name}<${(node.typeArguments ?? []).map((type) => print(type, indent, loose)).join(', ')}>`
  }

  function printMembers(members: ts.NodeArray<ts.TypeElement>, indent: string): string {
    if (members.length === 0) return 'Record<string, unknown>'
    const inner = `${indent}  `
    const lines = members.map((member) => {
      if (ts.isIndexSignatureDeclaration(member)) {
        return `${context.oneLine === true ? '' : inner}[key: string]: ${print(member.type, inner, loose)}`
      }
      if (!ts.isPropertySignature(member) || member.type === undefined) {
        throw new Error(`openapi-typescript made a ${ts.SyntaxKind[member.kind]}, which the printer does not know`)
      }
      const readonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ? 'readonly ' : ''
      const optional = member.questionToken === undefined ? '' : '?'
      const name = propertyName(member)
      // A status is a number: openapi-fetch looks for 200, not for '200'.
      const key = ts.isNumericLiteral(member.name) ? name : propertyKey(name)
      const type = context.alias?.(member) ?? print(member.type, inner, loose)
      const space = type.startsWith('\n') ? '' : ' '
      const text = `${readonly}${key}${optional}:${space}${type}`
      return context.oneLine === true ? text : `${context.comment(member, inner)}${inner}${text}`
    })
    if (context.oneLine === true) return `{ ${ordered(lines).join('; ')} }`
    return `{\n${lines.join('\n')}\n${indent}}`
  }
}

/** The members of a union, those of the unions in it included. */
export function unionMembers(node: ts.TypeNode): ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(node)) return unionMembers(node.type)
  return ts.isUnionTypeNode(node) ? node.types.flatMap(unionMembers) : [node]
}

function printLiteral(literal: ts.LiteralTypeNode['literal']): string {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return 'null'
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return 'true'
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return 'false'
  if (ts.isStringLiteral(literal)) return stringLiteral(withPercent(literal.text))
  const [sign, number] = ts.isPrefixUnaryExpression(literal) ? ['-', literal.operand] : ['', literal]
  const value = ts.isNumericLiteral(number) ? Number(number.text) : Number.NaN
  if (!Number.isFinite(value)) throw new Error('a literal that is neither a string, a number, a boolean nor null')
  return `${sign}${value}`
}

/** The name of a property, as references to it have it. */
export function propertyName({ name }: ts.PropertySignature): string {
  return withPercent((name as ts.Identifier | ts.NumericLiteral | ts.StringLiteral).text)
}

/** The named schema that a type refers to. */
export function componentOf(node: ts.Node): string | undefined {
  return referenceOf(node)?.at(-1)
}

/** `components['schemas']['User']` as the names it is made of. */
function referenceOf(node: ts.Node): string[] | undefined {
  if (!ts.isIndexedAccessTypeNode(node)) return undefined
  const { indexType, objectType } = node
  const root = ts.isTypeReferenceNode(objectType) && ts.isIdentifier(objectType.typeName) && objectType.typeName.text
  const path = root === false ? referenceOf(objectType) : [root]
  if (path !== undefined && ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal)) {
    return [...path, withPercent(indexType.literal.text)]
  }
  throw new Error('openapi-typescript made an indexed access without a name')
}

function bracket(text: string, needed: boolean, indent: string): string {
  return needed ? `(${text.startsWith('\n') ? `${text}\n${indent}` : text})` : text
}
