import { hostileDocument } from '../../packages/generator/src/testing/hostile-document.ts'
import { commandLines, commandProblems } from './commands.ts'
import { trySandbox } from './try-sandbox.ts'
import { writeDocuments } from './write-documents.ts'

/** What is wrong with all output about a document that says a text wherever it says something. */
export async function problemsOfText(text: string): Promise<readonly string[]> {
  await writeDocuments(hostile('name'), hostile(text))
  const problems: string[] = []
  for (const line of commandLines) problems.push(...(await commandProblems(line)).problems)
  return [...problems, ...(await trySandbox(hostile(text))).problems]
}

/** Without the conventions, which such texts would make invalid. */
function hostile(text: string) {
  const { 'x-conventions': _, ...document } = hostileDocument(text)
  return document
}
