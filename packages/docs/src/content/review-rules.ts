import type { Page } from '../page.ts'
import { ownPage } from './markdown/own-markdown.ts'
import { counted } from './people.ts'
import { ruleSetPages } from './rule-pages.ts'
import type { ReviewRuleFile } from './site-content.ts'

/** A page for each kind of change that a review tells, and one that lists them by what they are about. */
export function reviewRulePages(rules: readonly ReviewRuleFile[]): Page[] {
  const set = {
    folder: 'review',
    title: 'Review',
    all: 'All changes',
    description: `The ${counted(rules.length, 'kind')} of changes that a review tells, and how much each asks of callers.`,
    introduction:
      'Each is one kind of change between two versions of a document. Breaking: callers fail. Risky: some may. Safe: they go on working. An annotation changes nothing that travels.',
    columns: ['Change', 'In requests', 'In responses', 'Says'],
  }
  return ruleSetPages(
    set,
    rules.map((rule) => ({
      file: rule,
      group: rule.group,
      summary: ownPage(rule.markdown, rule.name).description,
      cells: [rule.request ?? '', rule.response ?? ''],
      facts: [['About: ', rule.group]],
    })),
  )
}
