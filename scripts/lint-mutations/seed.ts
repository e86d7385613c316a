import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { type Document, isSeq, parseDocument } from 'yaml'

import { type Api, parsePointer, readApi } from '../../packages/model/src/index.ts'
import type { Finding } from '../../packages/findings/src/index.ts'
import { lintApi } from '../../packages/lint/src/index.ts'
import type { Mutation } from './mutation.ts'

/** Where a change was made: the file, and the lines of what stands there and of what it stands in. */
export interface Seeded {
  readonly file: string
  readonly lines: readonly [first: number, last: number]
}

/**
 * Makes a change in the file of a document that holds the node, has the document linted, and puts the file back.
 * @returns the findings, and where the change is; undefined for a node that no file holds as it is
 */
export async function seed(
  api: Api,
  root: string,
  { pointer, value }: Mutation,
): Promise<{ readonly findings: readonly Finding[]; readonly seeded: Seeded } | undefined> {
  const tokens = parsePointer(pointer)
  const name = tokens.at(-1) ?? ''
  const parent = api.locate(pointer.slice(0, pointer.lastIndexOf('/')))
  const text = await readFile(parent.file, 'utf8')
  const document = parseDocument(text)
  const way = wayTo(document, [...parsePointer(parent.pointer), name])
  if (value === undefined) {
    if (!document.hasIn(way)) return undefined
    document.deleteIn(way)
  } else {
    document.setIn(way, value)
  }
  const changed = String(document)
  await writeFile(parent.file, changed)
  try {
    const loaded = await readApi({ name: api.name, file: root })
    const folder = path.dirname(root)
    const findings = await lintApi(loaded, { folder, profile: 'strict' })
    return { findings, seeded: { file: path.relative(folder, parent.file), lines: linesOf(changed, parent.pointer) } }
  } finally {
    await writeFile(parent.file, text)
  }
}

/** The keys that lead to a place: numbers in lists only, as a status is a text. */
function wayTo(document: Document, tokens: readonly string[]): (number | string)[] {
  return tokens.map((token, index) => (isSeq(document.getIn(tokens.slice(0, index), true)) ? Number(token) : token))
}

/** The lines of a node, the one of its key included. */
function linesOf(text: string, pointer: string): [number, number] {
  const document = parseDocument(text)
  const node = document.getIn(wayTo(document, parsePointer(pointer)), true) as
    { range?: [number, number, number] | null } | undefined
  const [start, , end] = node?.range ?? [0, text.length, text.length]
  const line = (offset: number): number => text.slice(0, offset).split('\n').length
  return [Math.max(1, line(start) - 1), line(end)]
}
