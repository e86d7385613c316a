import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { parse } from 'yaml'

/** What a place of the document must hold for a row to be true. */
export interface Expectation {
  /** JSON Pointer into the bundled document. */
  readonly pointer: string
  readonly is?: unknown
  /** Members an object has, or items a list has. */
  readonly has?: readonly unknown[]
  /** Regular expression a text matches. */
  readonly matches?: string
}

/** One statement of a source text, in our own words. */
export interface Row {
  /** `3`, `3-5` or `3, 7-9`. */
  readonly lines: string
  readonly says: string
  readonly at?: readonly Expectation[]
  /** Why the document does not say it. */
  readonly reason?: string
}

/** `spec/<api>/fidelity.yaml` */
export interface Fidelity {
  readonly api: string
  /** Name of the source text. */
  readonly source: string
  readonly rows: readonly Row[]
}

export const root: string = path.resolve(import.meta.dirname, '../..')

/** The data of every API that has some, by name. */
export async function readFidelity(): Promise<Fidelity[]> {
  const apis = (await readdir(path.join(root, 'spec'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const found = await Promise.all(
    apis.map(async ({ name }) => {
      const text = await readFile(path.join(root, 'spec', name, 'fidelity.yaml'), 'utf8').catch(() => undefined)
      return text === undefined ? [] : [{ api: name, ...(parse(text) as Omit<Fidelity, 'api'>) }]
    }),
  )
  return found.flat().toSorted((a, b) => (a.api < b.api ? -1 : 1))
}

/** The numbers that `3, 7-9` stands for. */
export function lineNumbers(lines: string): number[] {
  return String(lines)
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split('-').map(Number)
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    })
}
