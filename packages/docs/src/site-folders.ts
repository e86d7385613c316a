/** Names no system lets a folder have, and the one the landing page has. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index\.html)$/

/**
 * One folder per name, in the order of the names: lower case, only letters, digits, `.`, `_` and `-`, so that it needs
 * no escaping in a URL and is the same folder on file systems that ignore case. Names that would share a folder are
 * numbered from the second on: `users@1` and `users-1` become `users-1` and `users-1-2`.
 */
export function siteFolders(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return names.map((name) => {
    const base = folderName(name)
    let folder = base
    let n = next.get(base) ?? 2
    while (taken.has(folder)) folder = `${base}-${n++}`
    next.set(base, n)
    taken.add(folder)
    return folder
  })
}

function folderName(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, 80)
    .replace(/^[.-]+|[.-]+$/g, '')
  if (slug === '') return 'api'
  return reserved.test(slug.split('.', 1)[0] ?? '') || reserved.test(slug) ? `api-${slug}` : slug
}
