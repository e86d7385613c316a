import { InvalidArgumentError } from 'commander'

const longest = 100

/** Why a text is no title of an API; undefined for one that is. */
export function whyNoTitle(text: string): string | undefined {
  if (text.trim() === '') return 'a title has letters'
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return 'a title is one line'
  return text.length > longest ? `a title has at most ${longest} characters` : undefined
}

/** @throws {InvalidArgumentError} when it is no title. */
export function readTitle(text: string): string {
  const reason = whyNoTitle(text)
  if (reason !== undefined) throw new InvalidArgumentError(reason)
  return text.trim()
}
