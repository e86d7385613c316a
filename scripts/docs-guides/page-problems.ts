import type { Page } from '../../packages/docs/src/index.ts'
import { sampleProblems } from '../../packages/generator/src/testing/corpus/sample-problems.ts'
import { samplesOf } from './samples-of.ts'

type Nodes = Page['body'] | Page['body']['children'][number]

const nodesOf = (node: Nodes): Nodes[] => ['children' in node ? node.children.flatMap(nodesOf) : [], node].flat()

/** Where the links of a page lead. */
export const linksOf = (node: Nodes): string[] =>
  nodesOf(node).flatMap((found) => (found.type === 'link' ? [found.url] : []))

/** The headings of a page, as text. */
export const headingsOf = (node: Nodes): string[] =>
  nodesOf(node).flatMap((found) => (found.type === 'heading' ? [textOf(found)] : []))

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

/** What shows or runs something in a reader's browser by itself, or stands for something defined elsewhere. */
const forbidden = new Set(['definition', 'html', 'image', 'imageReference', 'linkReference'])

/** What a page has that no document may bring about: markup, a link that is none, a sample that is broken code. */
export function pageProblems(page: Page): string[] {
  const at = (problem: string): string => `${page.path}: ${problem}`
  return [
    ...nodesOf(page.body).flatMap(({ type }) => (forbidden.has(type) ? [at(`there is a node ${type}`)] : [])),
    ...linksOf(page.body)
      .filter((url) => !/^(\/(?!\/)|https?:\/\/|mailto:)/i.test(url))
      .map((url) => at(`it links to ${url}`)),
    ...samplesOf(page).flatMap((sample) => sampleProblems(sample).map((problem) => at(`${problem} in\n${sample}`))),
  ]
}
