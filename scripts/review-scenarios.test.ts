import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { createClientPackage } from '../packages/generator/src/index.ts'
import { type Api, createApi, loadApi } from '../packages/model/src/index.ts'
import { reviewApis } from '../packages/review/src/index.ts'
import { applyEdit, type DocumentEdit } from './review-scenarios/apply-edit.ts'
import { clientDifference } from './review-scenarios/client-difference.ts'

const folder = path.join(import.meta.dirname, 'review-scenarios')

/** An edit somebody may propose, and what the review has to say of it. */
interface Scenario extends DocumentEdit {
  readonly title: string
  readonly bump: string
  readonly clientBump: string
  /** `breaking request-property-removed (3)`: with the number of affected operations. */
  readonly findings: readonly string[]
  /** What callers can name that comes (`+`), goes (`-`) or changes (`~`). */
  readonly client: readonly string[]
}

for (const file of await readdir(folder)) {
  if (!file.endsWith('.yaml')) continue
  const name = file.replace('.yaml', '')
  const scenarios = parse(await readFile(path.join(folder, file), 'utf8')) as readonly Scenario[]
  describe(`${name}`, async () => {
    const base = await loadApi({ name, file: path.resolve(folder, `../../spec/${name}/openapi.yaml`) })
    test.each(scenarios)('$title', ({ bump, clientBump, findings, client, ...edit }) => {
      const head = createApi(name, applyEdit(base.document, edit), base.locate)
      const review = reviewApis(base, head)
      expect({
        bump: review.bump,
        clientBump: review.clientBump,
        findings: review.findings.map(({ rule, level, operations }) => `${level} ${rule} (${operations.length})`),
        client: clientDifference(reportOf(base), reportOf(head)),
      }).toEqual({ bump, clientBump, findings, client })
    })
  })
}

function reportOf(api: Api): string {
  return String(createClientPackage(api).find((file) => file.path === 'api-report.txt')?.content)
}
