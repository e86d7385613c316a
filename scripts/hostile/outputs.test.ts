import { afterAll, expect, test } from 'vitest'

import { injectionsInto } from '../../packages/testing/src/index.ts'
import { outputProblems } from './output-problems.ts'
import { problemsOfText } from './problems-of-text.ts'
import { enterTestFolder } from './test-folder.ts'

/*
 * What commands say of documents that nobody trusts: nothing of it drives a terminal, the log of a workflow or a page.
 * `outputs.long.test.ts` has every text in every field.
 */
const { leave } = await enterTestFolder()
afterAll(leave)

test('no command says what would drive a terminal, a log or a header', async () => {
  const texts = injectionsInto('terminal', 'workflow', 'http', 'hidden')
  expect(await problemsOfText(texts.join('\n'))).toEqual([])
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
