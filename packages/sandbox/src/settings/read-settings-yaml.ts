import { parsePointer } from '@concord-api/model'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLWarning,
} from 'yaml'

import { SettingsError, type SettingsPlace } from './settings-error.ts'

/** A YAML file, and where in it things stand. */
export interface ReadYaml {
  readonly value: unknown
  /** Where the node at a JSON Pointer begins; with `key`, where its name does. The nearest node above it, if need be. */
  placeOf(pointer: string, part: 'key' | 'value'): SettingsPlace
}

/**
 * Reads YAML whose keys are unique and whose aliases do not grow without bounds.
 * @throws {SettingsError} when it is broken.
 */
export function readYaml(text: string, file: string): ReadYaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): SettingsPlace => {
    const { line, col } = lines.linePos(offset)
    // What is empty has no lines.
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) throw broken(reasonOf(problem), place(problem.pos[0]), problem)
  return { value: toValue(document, place(0)), placeOf: (pointer, part) => place(offsetOf(document, pointer, part)) }
}

function toValue(document: Document.Parsed, start: SettingsPlace): unknown {
  try {
    const value: unknown = document.toJS()
    JSON.stringify(value)
    return value
  } catch (cause) {
    throw broken(whyNoValue(cause), start, cause)
  }
}

function whyNoValue(cause: unknown): string {
  if (cause instanceof RangeError) return tooDeep
  return cause instanceof ReferenceError ? cause.message : 'an alias stands for something that it is part of'
}

const tooDeep = 'it is nested too deeply to be read'

/** The parser recurses, and says how that ended. */
function reasonOf({ code, message }: YAMLError | YAMLWarning): string {
  return code === 'RESOURCE_EXHAUSTION' ? tooDeep : message
}

function broken(reason: string, place: SettingsPlace, cause: unknown): SettingsError {
  return new SettingsError('syntax', `the YAML is broken: ${reason}`, place, { cause })
}

function offsetOf(document: Document.Parsed, pointer: string, part: 'key' | 'value'): number {
  let node = followed(document, document.contents)
  let offset = node?.range?.[0] ?? 0
  for (const token of parsePointer(pointer)) {
    const found = step(node, token)
    const named = part === 'key' ? (found.key ?? found.value) : found.value
    if (named === undefined) break
    offset = named.range?.[0] ?? offset
    node = followed(document, found.value)
  }
  return offset
}

function followed(document: Document.Parsed, node: unknown): Node | undefined {
  if (isAlias(node)) return node.resolve(document)
  return isNode(node) ? node : undefined
}

function step(
  node: Node | undefined,
  token: string,
): { readonly key?: Node | undefined; readonly value?: Node | undefined } {
  if (isSeq(node)) return { value: asNode(node.items[Number(token)]) }
  const pair = isMap(node) ? node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === token) : undefined
  return pair === undefined ? {} : { key: asNode(pair.key), value: asNode(pair.value) ?? asNode(pair.key) }
}

function asNode(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined
}
