/** A pattern as JSON Schema has it, or as older engines do; undefined for one that neither can read. */
export function tolerantRegExp(pattern: string, flags = 'u'): RegExp | undefined {
  for (const attempt of [flags, '']) {
    try {
      return new RegExp(pattern, attempt)
    } catch {
      // The next one may do.
    }
  }
  return undefined
}
