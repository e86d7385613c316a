import type { PageSource } from '../page.ts'
import { wellFormed } from '../well-formed.ts'

/**
 * Where a source is edited: `https://git.example/edit/main/{file}#L{line}`. A template without `{file}` is the start of
 * the address. A source whose line is not known is linked to without the part that would name it.
 */
export function editLink(template: string | undefined, source: PageSource | undefined): string | undefined {
  if (template === undefined || source === undefined) return undefined
  const file = wellFormed(source.file).split('/').map(encodeURIComponent).join('/')
  const withFile = template.includes('{file}') ? template : `${template.replace(/\/*$/, '/')}{file}`
  const withLine = source.line === undefined ? withFile.replace(/[#?][^#?]*\{line\}.*$/, '') : withFile
  return withLine.replace('{file}', () => file).replace('{line}', String(source.line ?? ''))
}
