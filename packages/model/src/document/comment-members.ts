import { type Document, isPair, isScalar, type Pair, visit } from 'yaml'

import { joinPointer } from './json-pointer.ts'

/** Writes comments over members of a YAML document, by their pointers below `root`. */
export function commentMembers(document: Document, comments: ReadonlyMap<string, string>, root: string): void {
  visit(document, {
    Pair(_, pair, ancestors) {
      const pointer = pointerTo([...ancestors, pair])
      const comment = pointer.startsWith(root) ? comments.get(pointer.slice(root.length)) : undefined
      if (comment !== undefined && isScalar(pair.key)) pair.key.commentBefore = ` ${commentText(comment)}`
    },
  })
}

/** Where the last of some nodes is that hold one another. */
function pointerTo(nodes: readonly unknown[]): string {
  const tokens = nodes.flatMap((node, index): string[] => {
    if (isPair(node)) return [nameOf(node)]
    const siblings = (nodes[index - 1] as { items?: unknown } | undefined)?.items
    return Array.isArray(siblings) ? [String(siblings.indexOf(node))] : []
  })
  return joinPointer('', ...tokens)
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

/** A text on the one line of a comment: what would end it, or is not seen, is shown by its number. */
function commentText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => String.raw`\u{${character.codePointAt(0)?.toString(16)}}`)
}
