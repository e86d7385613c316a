/** The path a site is published below, with a slash at both ends: `docs` becomes `/docs/`. */
export function basePath(base: string | undefined): string {
  const parts = (base ?? '').split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.length === 0 ? '/' : `/${parts.map((part) => encodeURIComponent(decode(part))).join('/')}/`
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
