import { describe, expect, test } from 'vitest'

import { createApi } from '@concord-api/model'

import { findProblems, type Problem, type Rule } from '../rule.ts'
import { type Changes, changedDocument } from './changed-document.ts'
import { lintWithSpectral } from './lint-with-spectral.ts'
import { whatToDo } from './what-to-do.ts'

export interface ValidCase {
  readonly title: string
  readonly mutate: Changes
}

export interface InvalidCase extends ValidCase {
  readonly expected: readonly Problem[]
}

/** Runs a rule on changed clean documents, on its own and in Spectral, which resolves the document first. */
export function testRule(
  rule: Rule,
  { valid, invalid }: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  const cases: InvalidCase[] = [...valid.map((accepted) => ({ ...accepted, expected: [] })), ...invalid]
  describe(`${rule.id}`, () => {
    test.each(cases)('$title', async ({ mutate, expected }) => {
      const document = changedDocument(mutate)
      expect(findProblems(rule, createApi('books', document, locate))).toEqual(expected)
      expect(inOrder(await lintWithSpectral(rule, document))).toEqual(inOrder(expected))
    })

    test.each(invalid)('says what to do about $title', ({ expected }) => {
      for (const { message } of expected) {
        expect(message).toMatch(/`/)
        expect(message).toMatch(whatToDo)
      }
    })
  })
}

function locate(pointer: string): ReturnType<Parameters<typeof createApi>[2]> {
  return { file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer }
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ pointer, message }: Problem): string => `${pointer} ${message}`
  return problems.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
