import type { Page } from '../page.ts'
import { ownPage } from './markdown/own-markdown.ts'
import type { RuleFile } from './site-content.ts'
import { siteAddress } from './site-address.ts'
import { counted } from './people.ts'
import { heading, type Inline, inline, link, list, mono, paragraph, table } from './tree.ts'

const severities: Readonly<Record<string, string>> = { error: 'error', off: 'off', warn: 'warning' }

/** A page for each lint rule, and one that lists them by what they are about. */
export function rulePages(rules: readonly RuleFile[]): Page[] {
  if (rules.length === 0) return []
  return [rulesList(rules), ...rules.map(rulePage)]
}

function rulePage(rule: RuleFile): Page {
  const { name, markdown, group, severity, strict, summary, source } = rule
  const { title, body } = ownPage(markdown, name, siteAddress(source))
  const facts = list([
    ['About: ', group],
    [
      'Severity: ',
      severities[severity] ?? severity,
      strict === severity ? '' : `; in the strict profile: ${severities[strict] ?? strict}`,
    ],
    [link('/rules/', 'All rules')],
  ])
  return {
    path: `rules/${name}`,
    kind: 'rule',
    title,
    description: summary,
    api: undefined,
    section: ['Rules', groupTitle(group)],
    label: name,
    method: undefined,
    body: { type: 'root', children: [facts, ...body] },
    source: source === undefined ? undefined : { file: source, line: undefined },
  }
}

function rulesList(rules: readonly RuleFile[]): Page {
  const groups = [...new Set(rules.map(({ group }) => group))]
  const children = groups.flatMap((group) => [
    heading(2, groupTitle(group)),
    ...table(
      ['Rule', 'Severity', 'Strict', 'Demands'],
      rules
        .filter((rule) => rule.group === group)
        .map(({ name, severity, strict, summary }): Inline[] => [
          link(`/rules/${name}/`, mono(name)),
          severities[severity] ?? severity,
          severities[strict] ?? strict,
          inline(...codeIn(summary)),
        ]),
    ),
  ])
  return {
    path: 'rules',
    kind: 'list',
    title: 'Rules',
    description: `The ${counted(rules.length, 'rule')} that API documents are checked with, and how severe each is.`,
    api: undefined,
    section: ['Rules'],
    label: 'All rules',
    method: undefined,
    body: {
      type: 'root',
      children: [
        paragraph(
          'Each demands one thing of a document. Severities are those of the recommended profile; the strict one demands more.',
        ),
        ...children,
      ],
    },
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
