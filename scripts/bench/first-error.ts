/** The line of an output that says first what is wrong. */
export function firstError(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const first = (pattern: RegExp): string | undefined => lines.find((line) => pattern.test(line))
  return first(/error/i) ?? first(/fail/i) ?? first(/./) ?? 'it says nothing'
}
