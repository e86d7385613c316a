import path from 'node:path'

/**
 * Makes addresses of lines, as the sites that hold repositories have them: `BASE/COMMIT/PATH#L12`.
 * @param base What stands before the commit: `https://github.com/acme/api/blob`.
 * @param prefix The folder that paths are relative to, in the repository.
 */
export function linkTo(
  base: string,
  commit: string,
  prefix: string,
): (file: string, line: number) => string | undefined {
  return (file, line) => {
    const inRepository = path.posix.normalize(`${prefix}${file}`)
    if (inRepository.startsWith('..')) return undefined
    const encoded = inRepository
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
    return `${base.replace(/\/+$/, '')}/${commit}/${encoded}#L${line}`
  }
}
