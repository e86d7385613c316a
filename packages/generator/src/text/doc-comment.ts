import { visibleText } from './visible-text.ts'

/** Tags of a documentation comment, in the order given. The values are text of the document. */
export interface DocComment {
  readonly text?: string | undefined
  readonly deprecated?: boolean
  /** Only tags whose text is free: after `@see A`, TypeScript takes any `@` for another tag. */
  readonly tags?: readonly (readonly [tag: 'defaultValue' | 'example', text: string])[]
}

/**
 * A documentation comment with its indentation and a line break after it; nothing when there is nothing to say.
 * Text cannot end the comment, start a tag, or hide: what could is replaced, never deleted.
 */
export function docComment({ text = '', deprecated = false, tags = [] }: DocComment, indent = ''): string {
  const lines = [
    ...commentLines(text),
    ...tags.flatMap(([tag, value]) => {
      const [first = '', ...rest] = commentLines(value)
      return [`@${tag} ${first}`.trimEnd(), ...rest]
    }),
    ...(deprecated ? ['@deprecated'] : []),
  ]
  if (lines.length === 0) return ''
  if (lines.length === 1 && indent.length + lines[0]!.length <= 113) return `${indent}/** ${lines[0]} */\n`
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`, ''].join('\n')
}

function commentLines(text: string): string[] {
  const lines = text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    .map(commentText)
  return lines.length === 1 && lines[0] === '' ? [] : lines
}

function commentText(line: string): string {
  return (
    visibleText(line.replaceAll('\t', '  '))
      .replaceAll('*/', '*\\/')
      .replace(/(?<!\S)@/g, '\\@')
      // A backslash before the brace is not honoured, and an inline tag that does not end takes the tags below it.
      .replaceAll('{@', '{\\@')
      .trimEnd()
  )
}
