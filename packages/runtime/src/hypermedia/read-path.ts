/** The parameters that a path has by its template, decoded; undefined where it is the path of something else. */
export function readPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/')
  const segments = path.split('/')
  if (wanted.length !== segments.length) return undefined
  const values: [name: string, value: string][] = []
  for (const [index, part] of wanted.entries()) {
    const [, before = '', name, after = ''] = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(part) ?? []
    const segment = segments[index] ?? ''
    if (name === undefined) {
      if (part !== segment) return undefined
      continue
    }
    const fits = segment.length > before.length + after.length
    if (!fits || !segment.startsWith(before) || !segment.endsWith(after)) return undefined
    values.push([name, decodeURIComponent(segment.slice(before.length, segment.length - after.length))])
  }
  return Object.fromEntries(values)
}
