import type { NameCase } from '../conventions/conventions.ts'

/** The cases that names are written in; constants have one of their own. */
type Case = NameCase | 'UPPER_CASE'

const forms: Record<Case, RegExp> = {
  camelCase: /^[a-z0-9][A-Za-z0-9]*$/,
  PascalCase: /^[A-Z0-9][A-Za-z0-9]*$/,
  snake_case: /^[a-z0-9]+(_[a-z0-9]+)*$/,
  'kebab-case': /^[a-z0-9]+(-[a-z0-9]+)*$/,
  UPPER_CASE: /^[A-Z0-9]+(_[A-Z0-9]+)*$/,
}

/** Whether a name is words. Any other belongs to a protocol (`_links`, `$filter`) or is not fixed (`{id}`, `+1`). */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9][\w -]*$/.test(name)
}

export function isInCase(name: string, nameCase: Case): boolean {
  return forms[nameCase].test(name)
}

/** The words of a name, in lower case: `listISBNs` has `list` and `isbns`. */
export function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g) ?? []).map((word) => word.toLowerCase())
}

export function toCase(name: string, nameCase: Case): string {
  const words = wordsOf(name)
  if (nameCase === 'snake_case') return words.join('_')
  if (nameCase === 'kebab-case') return words.join('-')
  if (nameCase === 'UPPER_CASE') return words.join('_').toUpperCase()
  return words
    .map((word, index) =>
      index === 0 && nameCase === 'camelCase' ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('')
}

/**
 * The case that nearly all names have: at least four of five of those that tell one case from another, and at least
 * five. Undefined where there is none: then no name is out of line.
 */
export function usualCase(names: readonly string[]): Case | undefined {
  return (Object.keys(forms) as Case[]).find((nameCase) => {
    // A word in lower case may be in any case but those that begin with a capital.
    const telling = nameCase === 'PascalCase' || nameCase === 'UPPER_CASE' ? names : names.filter(tells)
    const fitting = telling.filter((name) => isInCase(name, nameCase))
    return fitting.filter(tells).length >= 5 && fitting.length >= telling.length * 0.8
  })
}

function tells(name: string): boolean {
  return /[A-Z_-]/.test(name)
}
