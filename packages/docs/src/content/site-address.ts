import { posix } from 'node:path'

/**
 * Where the relative links of one of our Markdown files lead on the site: to the page of the file they name, if that has
 * one. Files of this kind are pages by the folder they are in, or the package of their rules.
 * @param source - the file they stand in, below the root of its repository
 */
export function siteAddress(source: string | undefined): (url: string) => string | undefined {
  return (url) => {
    if (url.startsWith('#')) return undefined
    const [path = '', fragment] = url.split('#')
    const file = posix.join(posix.dirname(source ?? 'docs/x.md'), path)
    const [, owner, kind, name] = /(?:^|([^/]+)\/)docs\/(apis|rules|conventions)\/([\w.-]+)\.md$/.exec(file) ?? []
    if (kind === undefined || name === undefined) return undefined
    const folder = owner === 'review' ? 'review' : kind
    const anchor = fragment === undefined ? '' : `#${fragment}`
    return name === 'README' ? `/${folder}/${anchor}` : `/${folder}/${name}/${anchor}`
  }
}
