import { explainSchemaError, suggestion } from '../document/explain-schema-error.ts'
import { asObject, member } from '../document/json.ts'
import { joinPointer } from '../document/json-pointer.ts'
import { operationEntries } from '../operation/operation-entries.ts'
import { type VocabularyPart, vocabularyErrors } from './vocabulary.ts'

/** Something in `x-conventions` or `x-operation` that is wrong, at a pointer of the document. */
export interface ConventionProblem {
  readonly pointer: string
  readonly message: string
}

/** What an operation names, and where in the wire the names stand. */
const namedByOperation = ['pagination', 'select', 'sort', 'filter'] as const

/** Checks the declared conventions against the vocabulary, and what operations name of them against what is there. */
export function validateConventions(document: unknown): ConventionProblem[] {
  const problems: ConventionProblem[] = []
  const conventions = member(document, 'x-conventions')
  if (conventions !== undefined) check('root', conventions, '/x-conventions')
  const wire = member(conventions, 'wire')
  for (const { node, pointer } of operationEntries(document)) {
    const declared = member(node, 'x-operation')
    if (declared === undefined) continue
    const at = joinPointer(pointer, 'x-operation')
    check('operation', declared, at)
    for (const axis of namedByOperation) {
      const known = Object.keys(asObject(member(wire, axis)))
      for (const name of [member(declared, axis)].flat()) {
        if (typeof name !== 'string' || known.includes(name)) continue
        const message = `\`${name}\` is not declared in \`x-conventions.wire.${axis}\`${suggestion(name, known)}`
        problems.push({ pointer: joinPointer(at, axis), message })
      }
    }
  }
  return problems

  function check(part: VocabularyPart, value: unknown, pointer: string): void {
    const explained = vocabularyErrors(part, value).map((error) => explainSchemaError(error, value, pointer))
    // One mistake can break several demands in one place: the first says enough.
    const seen = new Set<string>()
    for (const problem of explained) if (!seen.has(problem.pointer)) problems.push(problem)
    for (const problem of explained) seen.add(problem.pointer)
  }
}
