import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { MarkdownFile, ReviewRuleFile, RuleFile } from '@concord-api/docs'

/** The pages about lint rules: a file for each, in the package of the rules. */
export async function rulePages(): Promise<RuleFile[]> {
  const { rules } = await import('@concord-api/ruleset')
  return Promise.all(
    rules.map(async ({ id, group = 'others', severity, strict = severity, summary }): Promise<RuleFile> => {
      const file = fileURLToPath(import.meta.resolve(`@concord-api/ruleset/docs/rules/${id}.md`))
      const source = `packages/ruleset/docs/rules/${id}.md`
      return { name: id, markdown: await readFile(file, 'utf8'), source, group, severity, strict, summary }
    }),
  )
}

/** What the rules of a review are about, by tier. */
const tiers: Readonly<Record<string, string>> = {
  wire: 'requests and responses',
  convention: 'conventions',
  client: 'the generated client',
  docs: 'the documentation',
}

/** The pages about what a review tells, in the package of the review. */
export async function reviewRulePages(): Promise<ReviewRuleFile[]> {
  const { everyApiRule, everyRule } = await import('@concord-api/review')
  const listed = Object.keys(tiers).flatMap((tier) => everyRule.filter((rule) => rule.tier === tier))
  const files = [
    ...everyApiRule.map((rule) => ({ rule, folder: 'apis', group: 'whole APIs' })),
    ...listed.map((rule) => ({ rule, folder: 'rules', group: tiers[rule.tier] ?? rule.tier })),
  ]
  return Promise.all(
    files.map(async ({ rule: { name, request, response, either }, folder, group }): Promise<ReviewRuleFile> => {
      const file = fileURLToPath(import.meta.resolve(`@concord-api/review/docs/${folder}/${name}.md`))
      return {
        name,
        markdown: await readFile(file, 'utf8'),
        source: `packages/review/docs/${folder}/${name}.md`,
        group,
        request: (request ?? either)?.level,
        response: (response ?? either)?.level,
      }
    }),
  )
}

/** The pages about the vocabulary of `x-conventions`: the files beside the one that is about all of it. */
export async function conventionPages(): Promise<MarkdownFile[]> {
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@concord-api/model/docs/conventions/README.md')))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      name: path.basename(name, '.md'),
      markdown: await readFile(path.join(folder, name), 'utf8'),
      source: `packages/model/docs/conventions/${name}`,
    })),
  )
}
