import type { Page } from '../page.ts'
import { ownPage } from './markdown/own-markdown.ts'
import { siteAddress } from './site-address.ts'
import type { MarkdownFile } from './site-content.ts'
import { type Inline, link, mono, table } from './tree.ts'

/** The file that is about all of them. */
const index = 'README'

/** A page for each axis of `x-conventions`, and one that lists them. */
export function conventionPages(files: readonly MarkdownFile[]): Page[] {
  const axes = files.filter(({ name }) => name !== index)
  if (axes.length === 0) return []
  return [
    conventionsList(
      files.find(({ name }) => name === index),
      axes,
    ),
    ...axes.map(conventionPage),
  ]
}

function conventionPage({ name, markdown, source }: MarkdownFile): Page {
  const { title, description, body } = ownPage(markdown, name, siteAddress(source))
  return page(`conventions/${name}`, 'convention', title, description, name, body, source)
}

function conventionsList(about: MarkdownFile | undefined, axes: readonly MarkdownFile[]): Page {
  const own = about && ownPage(about.markdown, 'Conventions', siteAddress(about.source))
  const rows = axes.map(({ name, markdown }): Inline[] => [
    link(`/conventions/${name}/`, mono(name)),
    ownPage(markdown, name).description,
  ])
  const body = [...(own?.body ?? []), ...(mentions(own?.body ?? [], axes) ? [] : table(['Axis', 'Says'], rows))]
  const description = own?.description ?? 'What a document can declare of the conventions of its API.'
  return page('conventions', 'list', own?.title ?? 'Conventions', description, 'All conventions', body, about?.source)
}

/** Whether a text leads to each of the pages already. */
function mentions(body: readonly Page['body']['children'][number][], axes: readonly MarkdownFile[]): boolean {
  const text = JSON.stringify(body)
  return axes.every(({ name }) => text.includes(`"/conventions/${name}/"`))
}

function page(
  path: string,
  kind: Page['kind'],
  title: string,
  description: string,
  label: string,
  children: readonly Page['body']['children'][number][],
  source: string | undefined,
): Page {
  return {
    path,
    kind,
    title,
    description,
    api: undefined,
    section: ['Conventions'],
    label,
    method: undefined,
    body: { type: 'root', children: [...children] },
    source: source === undefined ? undefined : { file: source, line: undefined },
  }
}
