import { type Sent, sentTexts } from './sent.ts'

/** More brackets than any name that means something has. */
const deepest = 32

/** The tokens of `a[b][]`: `a`, `b` and an empty one. A name whose brackets do not fit is a single token. */
export function nameTokens(name: string): string[] {
  const open = name.indexOf('[')
  if (open <= 0 || !name.endsWith(']')) return [name]
  const tokens = name.slice(open + 1, -1).split('][', deepest + 1)
  if (tokens.length > deepest || tokens.some((token) => token.includes('[') || token.includes(']'))) return [name]
  return [name.slice(0, open), ...tokens]
}

/** Puts a text where the tokens of its name lead. An empty token is the next item of a list. */
export function addText(root: Map<string, Sent>, tokens: readonly string[], text: string): void {
  let at = child(root, tokens[0] ?? '')
  for (const [index, token] of tokens.entries()) {
    if (index === 0) continue
    if (token === '' && index === tokens.length - 1) {
      at.list = true
      break
    }
    at.members ??= new Map()
    at = child(at.members, token === '' ? String(at.members.size) : token)
  }
  at.texts.push(text)
}

function child(members: Map<string, Sent>, name: string): Sent {
  let found = members.get(name)
  if (found === undefined) members.set(name, (found = sentTexts([])))
  return found
}
