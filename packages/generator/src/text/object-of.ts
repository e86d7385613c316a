const widest = 120

/** An object literal of members already written, on one line where it fits beside what else stands there. */
export function objectOf(members: readonly string[], indent: string, beside = ''): string {
  if (members.length === 0) return '{}'
  const oneLine = `{ ${members.join(', ')} }`
  if (!oneLine.includes('\n') && indent.length + beside.length + oneLine.length <= widest) return oneLine
  return `{\n${members.map((member) => `${indent}  ${member},\n`).join('')}${indent}}`
}
