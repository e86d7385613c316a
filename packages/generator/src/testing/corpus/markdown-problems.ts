import { markdownNodes } from './markdown-nodes.ts'
import { sampleProblems } from './sample-problems.ts'

/** What no page of a client has. */
const foreign = new Set('html image definition linkReference imageReference thematicBreak blockquote'.split(' '))

/** What a page for people has that no document may bring about: HTML, a link, a picture, or code that is not an example. */
export function markdownProblems(markdown: string): string[] {
  return markdownNodes(markdown).flatMap((node) => [
    ...(foreign.has(node.type) ? [`there is a node ${node.type}`] : []),
    ...(node.type === 'link' && node.url !== 'api.md' ? [`there is a link to ${node.url}`] : []),
    ...(node.type === 'heading' && node.depth > 2 ? ['there is a heading of the third rank'] : []),
    ...(node.type === 'code' ? exampleProblems(node.value, node.lang ?? '') : []),
  ])
}

function exampleProblems(code: string, language: string): string[] {
  if (language === 'sh')
    return /^npm install [@\w/.-]+$/.test(code) ? [] : ['there is another command than to install it']
  if (language !== 'ts') return [`there is code in ${language}`]
  return sampleProblems(code)
}
