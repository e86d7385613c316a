import { afterAll, expect, test } from 'vitest'

import { hostileDocument } from '../../packages/generator/src/testing/hostile-document.ts'
import { injectionsInto } from '../../packages/testing/src/index.ts'
import { commandLines, commandProblems } from './commands.ts'
import { outputProblems } from './output-problems.ts'
import { enterTestFolder } from './test-folder.ts'
import { trySandbox } from './try-sandbox.ts'
import { writeDocuments } from './write-documents.ts'

/*
 * What commands say of documents that nobody trusts: nothing of it drives a terminal, the log of a workflow or a page.
 * `outputs.long.test.ts` has every text in every field.
 */
const { leave } = await enterTestFolder()
afterAll(leave)

/** A document that says a text wherever it says something, without the conventions that such texts would make invalid. */
function hostile(text: string) {
  const { 'x-conventions': _, ...document } = hostileDocument(text)
  return document
}

test.each([
  { what: 'terminals', text: injectionsInto('terminal').join(' ') },
  { what: 'logs', text: injectionsInto('workflow').join('\n') },
  { what: 'pages', text: injectionsInto('html', 'markdown').join('\n') },
  { what: 'headers', text: injectionsInto('http', 'hidden').join('') },
])('no command says what would drive $what', async ({ text }) => {
  await writeDocuments(hostile('name'), hostile(text))
  const problems: string[] = []
  for (const line of commandLines) problems.push(...(await commandProblems(line)).problems)
  problems.push(...(await trySandbox(hostile(text))).problems)
  expect(problems).toEqual([])
})

test.each([
  ['terminal', 'a\u001B[2Jb\n'],
  ['terminal', 'fine\n  ::error::a\n'],
  ['yaml', 'a: |-\n  ::error::a\n'],
  ['terminal', 'a ##[error]b\n'],
  ['terminal', 'a\u{E0061}b\n'],
  ['json', '{"a":"\n"}'],
  ['sarif', '{"a":"##[error]"}'],
  ['markdown', '[a](https://evil.example)\n'],
  ['markdown', '![a](https://evil.example)\n'],
  ['changelog', '- <img src=x>\n'],
  ['github', '::error file=a,line=1,col=1,title=a::b\n::add-mask::c\n1 error\n'],
  ['github', '::error file=a,line=1,col=1,title=a::b%0Ac%09\n1 error\n'],
])('%s that is %j would be found out', (format, output) => {
  expect(outputProblems(format, output)).not.toEqual([])
})
