import { readFile } from 'node:fs/promises'

import { parse } from 'yaml'

import { createApi, type JsonObject } from '../../packages/model/src/index.ts'
import { reviewApis, type ReviewFinding } from '../../packages/review/src/index.ts'

/** What experts say of a pair of documents: its worst change, or that there is none. */
export type Expected = 'breaking' | 'none' | 'risky' | 'safe'

/** A pair of documents with an expert's verdict. */
export interface Case {
  readonly id: string
  readonly verdict: Expected
  readonly base: string
  readonly revision: string
}

/** Reads the cases; undefined where the file is missing, as it is no part of this repository. */
export async function readCases(file: string): Promise<readonly Case[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as readonly Case[])
}

/** What our review says of two documents. */
export function reviewDocuments(base: JsonObject, head: JsonObject): readonly ReviewFinding[] {
  const [before, after] = [base, head].map((document) => createApi('case', document, nowhere))
  const { findings } = reviewApis(before as NonNullable<typeof before>, after as NonNullable<typeof after>)
  // The experts judge documents; what only callers of the generated client see is none of theirs.
  return findings.filter(({ tier }) => tier !== 'client')
}

/** A case's documents. */
export function documentsOf({ base, revision }: Case): [JsonObject, JsonObject] {
  return [parse(base) as JsonObject, parse(revision) as JsonObject]
}

/** The worst level, in the words of the cases: what only changes texts is safe. */
export function verdictOf(findings: readonly ReviewFinding[]): Expected {
  const levels = new Set(findings.map(({ level }) => level))
  if (levels.has('breaking')) return 'breaking'
  if (levels.has('risky')) return 'risky'
  return levels.size > 0 ? 'safe' : 'none'
}

/** Rules and levels, for comparing two outcomes. */
export function saidBy(findings: readonly ReviewFinding[]): string {
  return findings
    .map(({ rule, level }) => `${rule} ${level}`)
    .toSorted()
    .join(', ')
}

function nowhere(pointer: string): ReturnType<Parameters<typeof createApi>[2]> {
  return { file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer }
}
