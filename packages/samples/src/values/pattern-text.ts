/** More than any example needs. */
const longest = 100

/**
 * A text that a simple regular expression matches: literals, classes, groups, the first of several alternatives, each as
 * often as it has to be. Undefined where it is not as simple as that.
 */
export function patternText(pattern: string): string | undefined {
  const reader = new PatternReader(pattern)
  const text = reader.alternatives()
  return text !== undefined && reader.isAtEnd && text.length <= longest ? text : undefined
}

const classes: Readonly<Record<string, string>> = { d: '1', w: 'a', s: ' ', D: 'a', S: 'a', W: '-' }

class PatternReader {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#pattern.length
  }

  /** The first of the alternatives up to the end of a group or of the pattern. */
  alternatives(): string | undefined {
    const first = this.#sequence()
    if (first === undefined) return undefined
    while (this.#take('|')) if (this.#sequence() === undefined) return undefined
    return first
  }

  #sequence(): string | undefined {
    let text = ''
    while (!this.isAtEnd && !'|)'.includes(this.#next)) {
      const atom = this.#atom()
      if (atom === undefined) return undefined
      const times = this.#times()
      if (times === undefined || times * atom.length > longest) return undefined
      text += atom.repeat(times)
    }
    return text
  }

  #atom(): string | undefined {
    if (this.#take('^') || this.#take('$')) return ''
    if (this.#take('.')) return 'a'
    if (this.#take('\\')) return this.#escape()
    if (this.#take('[')) return this.#class()
    if (this.#take('(')) {
      if (this.#take('?') && !this.#take(':')) return undefined
      const text = this.alternatives()
      return this.#take(')') ? text : undefined
    }
    return '*+?{'.includes(this.#next) ? undefined : this.#character()
  }

  #escape(): string | undefined {
    const character = this.#character()
    if (Object.hasOwn(classes, character)) return classes[character]
    return /[a-zA-Z0-9]/.test(character) ? undefined : character
  }

  /** The first letter or digit of a class, else its first character. */
  #class(): string | undefined {
    if (this.#next === '^') return undefined
    const members: string[] = []
    while (!this.isAtEnd && !this.#take(']')) {
      const member = this.#take('\\') ? this.#escape() : this.#character()
      if (member === undefined) return undefined
      members.push(member)
    }
    return members.find((member) => /[a-zA-Z0-9]/.test(member)) ?? members[0]
  }

  #times(): number | undefined {
    if (this.#take('?') || this.#take('*')) return this.#lazy(0)
    if (this.#take('+')) return this.#lazy(1)
    const [range, least] = /^\{(\d+)(?:,\d*)?\}/.exec(this.#pattern.slice(this.#at)) ?? []
    if (range === undefined) return 1
    this.#at += range.length
    return this.#lazy(Number(least))
  }

  #lazy(times: number): number {
    this.#take('?')
    return times
  }

  get #next(): string {
    return this.#pattern.charAt(this.#at)
  }

  #character(): string {
    return this.#pattern.charAt(this.#at++)
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false
    this.#at++
    return true
  }
}
