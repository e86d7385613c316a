import type { Page } from '../page.ts'
import { counted } from './people.ts'
import { ruleSetPages } from './rule-pages.ts'
import type { RuleFile } from './site-content.ts'

const severities: Readonly<Record<string, string>> = { error: 'error', off: 'off', warn: 'warning' }

/** A page for each lint rule, and one that lists them by what they are about. */
export function rulePages(rules: readonly RuleFile[]): Page[] {
  const set = {
    folder: 'rules',
    title: 'Rules',
    all: 'All rules',
    description: `The ${counted(rules.length, 'rule')} that API documents are checked with, and how severe each is.`,
    introduction:
      'Each demands one thing of a document. Severities are those of the recommended profile; the strict one demands more.',
    columns: ['Rule', 'Severity', 'Strict', 'Demands'],
  }
  return ruleSetPages(
    set,
    rules.map((rule) => {
      const [severity, strict] = [rule.severity, rule.strict].map((name) => severities[name] ?? name)
      return {
        file: rule,
        group: rule.group,
        summary: rule.summary,
        cells: [severity ?? '', strict ?? ''],
        facts: [
          ['About: ', rule.group],
          ['Severity: ', severity ?? '', strict === severity ? '' : `; in the strict profile: ${strict}`],
        ],
      }
    }),
  )
}
