/** Characters that hide or turn the reading direction. */
// oxlint-disable-next-line no-control-regex -- these are what must not get through
const hidden = /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g

/** Plain text as Markdown that shows it as it is, on one line: nothing in it becomes markup, a link or HTML. */
export function markdownText(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(hidden, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[\\`*_{}[\]()#+!|~]/g, (character) => `\\${character}`)
      .replace(/:(?=\/\/)/g, '&#58;')
      .replaceAll('@', '&#64;')
  )
}

/** The first paragraph of a description as Markdown on one line: code and emphasis stay, links and HTML show as text. */
export function markdownProse(description: string): string {
  return (
    (description.trim().split(/\n\s*\n/)[0] ?? '')
      .replace(/\s+/g, ' ')
      .replace(hidden, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/[[\]|]/g, (character) => `\\${character}`)
      .replace(/:(?=\/\/)/g, '&#58;')
  )
}

/** Text as inline code; a fence longer than any run of backticks in it holds it. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}
