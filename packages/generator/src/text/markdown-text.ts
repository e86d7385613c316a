import { visibleText } from './visible-text.ts'

/** Plain text as Markdown that shows it as it is, on one line: nothing in it becomes markup, a link or HTML. */
export function markdownText(text: string): string {
  return inlineOnly(
    unlinked(
      onOneLine(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&'),
    ).replaceAll('@', '&#64;'),
  )
}

/** The first paragraph of a description as Markdown on one line: code and emphasis stay, links and HTML show as text. */
export function markdownProse(description: string): string {
  const paragraph = onOneLine(description.trim().split(/\n\s*\n/)[0] ?? '')
  // Escapes and code first, as Markdown reads them: what is in code must neither be escaped nor get out of it.
  const pieces = /(?<escape>\\[!-/:-@[-`{-~])|(?<!`)(?<fence>`+)(?!`)(?<code>.*?)(?<!`)\k<fence>(?!`)|[^\\`]+|[\\`]/g
  return inlineOnly(
    [...paragraph.matchAll(pieces)]
      .map(([piece, escape, , code]) => {
        if (escape !== undefined) return escape
        if (code !== undefined && code.trim() !== '') return markdownCode(code)
        return unlinked(
          piece
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replace(/[\\`[\]|]/g, '\\$&'),
        )
      })
      .join(''),
  )
}

/**
 * Text as inline code; a fence longer than any run of backticks in it holds it. Nothing where there is no text: Markdown
 * has no empty code. Not for a cell of a table, where `|` would end the cell.
 */
export function markdownCode(text: string): string {
  const line = onOneLine(text)
  if (line === '') return ''
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}

function onOneLine(text: string): string {
  return visibleText(text.replace(/\s+/g, ' ').trim())
}

/** Keeps addresses from becoming links by themselves, as they do on GitHub. */
function unlinked(markdown: string): string {
  return markdown.replace(/:(?=\/\/)/g, '&#58;').replace(/(www)\./gi, '$1&#46;')
}

/** Escapes what at the start of a line would begin a heading, a list, a quotation, a fence or a rule. */
function inlineOnly(markdown: string): string {
  return markdown
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(?:[-+=#>~]|\*(?= |$)|([*_])(?=(?: *\1){2,} *$))/, '\\$&')
}
