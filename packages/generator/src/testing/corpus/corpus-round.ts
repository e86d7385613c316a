import { createApi, type JsonObject, type OutputFile } from '@concord-api/model'

import { createClientPackage } from '../../create-client-package.ts'
import { changeFields, documentFields } from './document-fields.ts'
import { operators } from './operators.ts'
import { packageProblems } from './package-problems.ts'
import type { Rotation } from './rotation.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

/** Makes the client of a document, whatever that says. */
export function clientOf(document: unknown, name = 'corpus'): OutputFile[] {
  return createClientPackage(createApi(name, document as JsonObject, locate), { scope: '@acme' })
}

/** A field of a document and the text that takes its place. */
interface Change {
  readonly field: number
  readonly where: string
  readonly text: string
}

/** What a round changes in a document. */
export function changesOf(document: unknown, rotation: Rotation, round: number): Change[] {
  return documentFields(document).flatMap(({ pointer, part, text }, field) => {
    const operator = operators[rotation.operatorOf(round, field) ?? -1]
    if (operator === undefined) return []
    return [{ field, where: `the ${part} at ${pointer}, ${operator.name}`, text: operator.apply(text) }]
  })
}

/** A document with other texts in some of its fields. */
export function changed(document: unknown, changes: readonly Change[]): unknown {
  const texts = new Map(changes.map(({ field, text }) => [field, text]))
  return changeFields(document, (field) => texts.get(field))
}

/** What is wrong with the client of a changed document, and which changes bring that about; empty where all is well. */
export function problemsOf(document: unknown, changes: readonly Change[]): string[] {
  const problems = clientProblems(changed(document, changes))
  if (problems.length === 0) return []
  const culprits = fewest(changes, (some) => clientProblems(changed(document, some)).length > 0)
  return [...problems, ...culprits.map(({ where }) => where)]
}

/** As few of the changes as will do, found by leaving out ever smaller parts of them. */
function fewest(changes: readonly Change[], suffice: (some: readonly Change[]) => boolean): readonly Change[] {
  let left = changes
  for (let size = Math.ceil(left.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length;) {
      const without = left.toSpliced(start, size)
      if (suffice(without)) left = without
      else start += size
    }
  }
  return left
}

function clientProblems(document: unknown): string[] {
  try {
    return packageProblems(clientOf(document))
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}
