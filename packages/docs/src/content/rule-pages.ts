import type { Page } from '../page.ts'
import { ownPage } from './markdown/own-markdown.ts'
import { siteAddress } from './site-address.ts'
import type { MarkdownFile } from './site-content.ts'
import { heading, type Inline, inline, link, list, mono, paragraph, table } from './tree.ts'

/** Rules of one kind: those of the linter, those of the review. */
export interface RuleSet {
  /** Of their pages: `rules`. */
  readonly folder: string
  /** What the sidebar and the list call them. */
  readonly title: string
  /** What leads to the list. */
  readonly all: string
  /** What the list is. */
  readonly description: string
  /** What the list starts with. */
  readonly introduction: string
  /** The heads of the columns, first that of the rule. */
  readonly columns: readonly string[]
}

/** A rule of any kind, as its page and the list show it. */
export interface ListedRule {
  readonly file: MarkdownFile
  readonly group: string
  readonly summary: string
  /** In the list, between the rule's name and what it says. */
  readonly cells: readonly Inline[]
  /** Before the text of its page. */
  readonly facts: readonly (readonly Inline[])[]
}

/** A page for each rule, and one that lists them by what they are about. */
export function ruleSetPages(set: RuleSet, rules: readonly ListedRule[]): Page[] {
  if (rules.length === 0) return []
  return [rulesList(set, rules), ...rules.map((rule) => rulePage(set, rule))]
}

function rulePage({ folder, title: section, all }: RuleSet, { file, group, summary, facts }: ListedRule): Page {
  const { name, markdown, source } = file
  const { title, body } = ownPage(markdown, name, siteAddress(source))
  return {
    path: `${folder}/${name}`,
    kind: 'rule',
    title,
    description: summary,
    api: undefined,
    section: [section, groupTitle(group)],
    label: name,
    method: undefined,
    body: { type: 'root', children: [list([...facts.map((fact) => [...fact]), [link(`/${folder}/`, all)]]), ...body] },
    source: source === undefined ? undefined : { file: source, line: undefined },
  }
}

function rulesList(
  { folder, title, all, description, introduction, columns }: RuleSet,
  rules: readonly ListedRule[],
): Page {
  const groups = [...new Set(rules.map(({ group }) => group))]
  const children = groups.flatMap((group) => [
    heading(2, groupTitle(group)),
    ...table(
      [...columns],
      rules
        .filter((rule) => rule.group === group)
        .map(({ file, cells, summary }): Inline[] => [
          link(`/${folder}/${file.name}/`, mono(file.name)),
          ...cells,
          inline(...codeIn(summary)),
        ]),
    ),
  ])
  return {
    path: folder,
    kind: 'list',
    title,
    description,
    api: undefined,
    section: [title],
    label: all,
    method: undefined,
    body: { type: 'root', children: [paragraph(introduction), ...children] },
    source: undefined,
  }
}

/** The sidebar leads to the heading that has its words. */
function groupTitle(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1)
}

/** A summary has code between backticks. */
function codeIn(text: string): Inline[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : mono(part)))
}
