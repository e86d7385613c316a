/** Measures Concord beside its peers, in one run: `pnpm bench load`, `pnpm bench clients --document openai.yaml`. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { benchClients } from './bench/clients.ts'
import { benchDocs } from './bench/docs.ts'
import { benchLint } from './bench/lint.ts'
import { benchLoad } from './bench/load.ts'
import { benchReview } from './bench/review.ts'
import { benchSandbox } from './bench/sandbox.ts'
import { benchScale } from './bench/scale.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { apis: { type: 'string', default: '200' }, document: { type: 'string' } },
})
const document = values.document === undefined ? undefined : path.resolve(values.document)
if (document !== undefined && !existsSync(document)) {
  console.error(`there is no ${document}`)
  process.exit(2)
}
const parts: Readonly<Record<string, () => Promise<void>>> = {
  clients: () => benchClients(document),
  docs: benchDocs,
  lint: benchLint,
  load: benchLoad,
  review: benchReview,
  sandbox: benchSandbox,
  scale: () => benchScale(Number(values.apis)),
}
for (const name of positionals.length === 0 ? Object.keys(parts) : positionals) {
  const part = parts[name]
  if (part === undefined) {
    console.error(`no part called ${name}; there are: ${Object.keys(parts).join(', ')}`)
    process.exit(2)
  }
  console.log(`\n${name}`)
  await part()
}
