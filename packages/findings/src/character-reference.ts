/**
 * A character as Markdown has it when it must not be markup. GitHub reads `@name` and `#1` even then, unless something
 * stands in between.
 */
export function characterReference(character: string): string {
  const reference = `&#${character.codePointAt(0)};`
  return character === '@' || character === '#' ? `${reference}<!-- -->` : reference
}
