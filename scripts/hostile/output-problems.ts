import { markdownNodes } from '../../packages/generator/src/testing/corpus/markdown-nodes.ts'
import { hiddenCharacter } from '../../packages/testing/src/index.ts'

/** What the log of a workflow obeys: at the start of a line, but for blanks, or anywhere in one. */
const workflowCommand = /^\s*::|##\w*\[/m

/** What our Markdown has of HTML. */
const ourHtml = /^(<\/?code>|<!-- -->|<!-- concord-review -->|<details>\n<summary>\d+ [a-z ]+<\/summary>|<\/details>)$/

/** What our Markdown never has. */
const foreign = new Set('image imageReference linkReference definition emphasis strong delete'.split(' '))

/** What the output of a command has that no document may bring about. */
export function outputProblems(format: string, output: string): string[] {
  const lines = output.split('\n')
  const hidden = lines.find((line) => hiddenCharacter.test(line))
  const command = format === 'github' ? undefined : workflowCommand.exec(output)?.[0]
  return [
    ...(hidden === undefined ? [] : [`a line hides something: ${JSON.stringify(hidden)}`]),
    ...(command === undefined ? [] : [`there is a workflow command: ${lineWith(output, command)}`]),
    ...(problemsOf[format]?.(output) ?? []),
  ]
}

const lineWith = (output: string, part: string): string => {
  const at = output.indexOf(part)
  return JSON.stringify(output.slice(Math.max(0, at - 40), at + 80))
}

const problemsOf: Readonly<Record<string, (output: string) => string[]>> = {
  json: jsonProblems,
  sarif: jsonProblems,
  markdown: markdownProblems,
  changelog: markdownProblems,
  github: githubProblems,
}

function jsonProblems(output: string): string[] {
  if (output === '') return []
  try {
    JSON.parse(output)
    return []
  } catch (error) {
    return [String(error)]
  }
}

function markdownProblems(output: string): string[] {
  return markdownNodes(output).flatMap((node) => {
    if (foreign.has(node.type) && !isOurs(node)) return [`there is a node ${node.type}`]
    if (node.type === 'html' && !ourHtml.test(node.value)) return [`there is HTML: ${node.value}`]
    if (
      node.type === 'link' &&
      !/^https:\/\/(concord\.example\/(rules|review)|redocly\.com\/docs\/cli\/rules\/(oas|common))\/[\w-]+\/?$/.test(
        node.url,
      )
    )
      return [`there is a link to ${node.url}`]
    return []
  })
}

/** The first line of a report is bold. */
const isOurs = (node: ReturnType<typeof markdownNodes>[number]): boolean => {
  if (node.type !== 'strong') return false
  const [text] = node.children
  return text?.type === 'text' && /^(API review: |no findings$|\d+ (error|warning))/.test(text.value)
}

/** Each line is one command of ours, or the count. */
function githubProblems(output: string): string[] {
  return output
    .split('\n')
    .slice(0, -2)
    .filter(
      (line) =>
        !/^::(error|warning|notice) file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::(?!.*%(?!25|0A|3A|2C))/.test(line),
    )
    .map((line) => `a line is no command of ours: ${line}`)
}
