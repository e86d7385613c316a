/**
 * What callers can name that goes (`-`), comes (`+`) or changes (`~`) between two API reports, one line for each thing:
 * `~ Users.list()`, `+ User.lastSeenAt`, `- type ListUsersError`. Of a thing that goes or comes whole, no part is told.
 */
export function clientDifference(before: string, after: string): string[] {
  const old = namesIn(before)
  const now = namesIn(after)
  const told = [
    ...[...old.keys()].filter((name) => !now.has(name)).map((name) => ['-', name] as const),
    ...[...now.keys()].filter((name) => !old.has(name)).map((name) => ['+', name] as const),
    ...[...old].filter(([name, text]) => now.has(name) && now.get(name) !== text).map(([name]) => ['~', name] as const),
  ]
  const whole = new Set(told.filter(([sign]) => sign !== '~').map(([sign, name]) => `${sign} ${name}`))
  return told
    .filter(([sign, name]) => !name.includes('.') || !whole.has(`${sign} ${name.slice(0, name.indexOf('.'))}`))
    .map(([sign, name]) => `${sign} ${name}`)
    .toSorted()
}

/** Things by their names, with the lines about them. */
function namesIn(report: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const line of report.split('\n')) {
    const name = nameOf(line)
    if (name !== undefined) names.set(name, `${names.get(name) ?? ''}${line}\n`)
  }
  return names
}

function nameOf(line: string): string | undefined {
  const [, kind, name, rest = ''] = /^(class|function|interface|type) ([\w$]+)(.*)$/.exec(line) ?? []
  if (kind === undefined || name === undefined) return undefined
  if (kind === 'function') return `${name}()`
  if (kind === 'type') {
    const member = /^ \|= (.+)$/.exec(rest)?.[1]
    return member === undefined ? name : `${name}.${member}`
  }
  const [, member, mark] = /^ \{ (?:readonly )?([\w$]+|'[^']*')\??([(<:])/.exec(rest) ?? []
  if (member === undefined) return name
  return `${name}.${member}${mark === ':' ? '' : '()'}`
}
