/**
 * Compares `api-report.txt` of each public package with what the package has; `--write` writes it instead. Clients have
 * theirs from the generator, which `concord generate --check` compares.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { repository } from '../packages/testing/src/index.ts'
import { reportOf } from './api-reports/report-of.ts'
import { publicPackages } from './packages/public-packages.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
let stale = 0
for (const each of await publicPackages()) {
  if (each.directory.startsWith('packages/clients/')) continue
  const file = `${each.directory}/api-report.txt`
  const before = await readFile(path.join(repository, file), 'utf8').catch(() => '')
  const now = await reportOf(each)
  if (now === before) continue
  stale += 1
  if (values.write) await writeFile(path.join(repository, file), now)
  console.log(values.write ? `wrote ${file}` : `${file} is stale: see what changes for others with \`pnpm api\``)
}
process.exitCode = stale > 0 && !values.write ? 1 : 0
