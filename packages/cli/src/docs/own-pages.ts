import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { MarkdownFile, RuleFile } from '@concord-api/docs'

/** The pages about rules: a file for each, in the package of the rules. */
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
