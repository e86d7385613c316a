import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

import { sampleProblems } from './sample-problems.ts'

/** What no page of a client has. */
const foreign = new Set('html image definition linkReference imageReference thematicBreak blockquote'.split(' '))

/** What a page for people has that no document may bring about: HTML, a link, a picture, or code that is not an example. */
export function markdownProblems(markdown: string): string[] {
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const problems: string[] = []
  visit(root)
  return problems

  function visit(node: Nodes): void {
    if (foreign.has(node.type)) problems.push(`there is a node ${node.type}`)
    if (node.type === 'link' && node.url !== 'api.md') problems.push(`there is a link to ${node.url}`)
    if (node.type === 'heading' && node.depth > 2) problems.push('there is a heading of the third rank')
    if (node.type === 'code') problems.push(...exampleProblems(node.value, node.lang ?? ''))
    if ('children' in node) node.children.forEach(visit)
  }
}

function exampleProblems(code: string, language: string): string[] {
  if (language === 'sh')
    return /^npm install [@\w/.-]+$/.test(code) ? [] : ['there is another command than to install it']
  if (language !== 'ts') return [`there is code in ${language}`]
  return sampleProblems(code)
}
