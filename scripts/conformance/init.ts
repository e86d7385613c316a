import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { inferConventions } from '../../packages/inference/src/index.ts'
import { loadApi } from '../../packages/model/src/index.ts'
import { parse } from 'yaml'

import { publicDocuments } from './public-documents.ts'

/** What an API's documentation says of its paginated operations. */
interface Key {
  readonly name: string
  readonly unscored: readonly string[]
  readonly paginated: readonly (Expected & { readonly operations: readonly string[] })[]
}

interface Expected {
  readonly styles: readonly string[]
  readonly items: string
  readonly parameter?: string
  readonly last?: string
}

interface Strategy {
  readonly style: string
  readonly send: Readonly<Record<string, { readonly name: string }>>
  readonly read: Readonly<Record<string, unknown>>
}

const keyFolder = path.join(import.meta.dirname, 'paginated')
const target = { precision: 0.95, recall: 0.9 }

/**
 * Compares the pagination that is inferred from documents with what the documentation of their APIs says, operation by
 * operation. True when precision and recall reach their targets for every document.
 */
export async function checkInit(folder = path.resolve('..', 'shared', 'specs')): Promise<boolean> {
  const documents = await publicDocuments(folder)
  const keys = (await readdir(keyFolder)).filter((file) => file.endsWith('.yaml'))
  if (keys.length !== documents.length) throw new Error('each key needs a document')
  let reached = true
  for (const [name, file] of documents) {
    const key = parse(await readFile(path.join(keyFolder, `${name}.yaml`), 'utf8')) as Key
    const { inferred, right, expected, wrong } = await compare(file, key)
    const [precision, recall] = [right / inferred, right / expected]
    reached &&= precision >= target.precision && recall >= target.recall
    console.log(
      `${key.name}: ${expected} paginated, ${inferred} inferred, ${right} right: precision ${percent(precision)}, recall ${percent(recall)}`,
    )
    for (const line of wrong) console.log(`  ${line}`)
  }
  return reached
}

async function compare(file: string, key: Key) {
  const api = await loadApi({ name: key.name, file })
  const expected = new Map(key.paginated.flatMap((group) => group.operations.map((id) => [id, group] as const)))
  const known = new Set(api.operations.map(({ id }) => id))
  const wrong = [...expected.keys(), ...key.unscored]
    .filter((id) => !known.has(id))
    .map((id) => `${id}: not in the document`)
  const byPointer = new Map(api.operations.map((operation) => [operation.pointer, operation]))
  const left = new Set(expected.keys())
  let [inferred, right] = [0, 0]
  for (const { value, operations } of inferConventions(api).declared) {
    const strategy = value as Strategy
    for (const [pointer, declared] of operations ?? []) {
      const id = byPointer.get(pointer)?.id ?? pointer
      if (declared['pagination'] === undefined || key.unscored.includes(id)) continue
      inferred++
      const problem = problemOf(strategy, declared['key'], expected.get(id))
      left.delete(id)
      if (problem === undefined) right++
      else wrong.push(`${id}: ${problem}`)
    }
  }
  return { inferred, right, expected: expected.size, wrong: [...wrong, ...[...left].map((id) => `${id}: missed`)] }
}

/** What is wrong with an inferred strategy, or nothing. */
function problemOf({ style, send, read }: Strategy, key: string | undefined, expected?: Expected): string | undefined {
  if (expected === undefined) return `is not paginated, ${style} was inferred`
  const at = (place: unknown): unknown => (typeof place === 'string' ? place.replace('{key}', key ?? '') : place)
  if (!expected.styles.includes(style)) return `is ${expected.styles.join(' or ')}, ${style} was inferred`
  if (at(read['items']) !== expected.items) return `has its items at "${expected.items}", not at "${at(read['items'])}"`
  const moves = Object.entries(send).find(([role]) => role !== 'limit')?.[1].name
  if (expected.parameter !== undefined && moves !== expected.parameter)
    return `goes on by \`${expected.parameter}\`, not \`${moves}\``
  const last = at(read['last'] ?? read['next'])
  if (expected.last !== undefined && last !== expected.last) return `reads ${expected.last}, not ${String(last)}`
  return undefined
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`
}
