import { TextProblem } from './text-problem.ts'

/** Undoes percent-encoding. */
export function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    throw new TextProblem('encoding', 'must be percent-encoded UTF-8')
  }
}

/** Undoes percent-encoding in a query or a form, where `+` is a space. */
export function decodeForm(text: string): string {
  return decode(text.includes('+') ? text.replaceAll('+', ' ') : text)
}
