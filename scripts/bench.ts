/**
 * Measures Concord beside its peers: all of it into a file (`pnpm bench`, `pnpm bench --only growth,lint --out FILE`),
 * or a part by its name (`pnpm bench load`, `pnpm bench clients --document openai.yaml`).
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { repository } from '../packages/testing/src/index.ts'
import { benchAll } from './bench/all.ts'
import { chooseParts } from './bench/choose-parts.ts'
import { benchClients } from './bench/clients.ts'
import { benchDocs } from './bench/docs.ts'
import { benchGrowth, usualSizes } from './bench/growth.ts'
import { benchLint } from './bench/lint.ts'
import { benchLoad } from './bench/load.ts'
import { benchReview } from './bench/review.ts'
import { benchSandbox } from './bench/sandbox.ts'
import { benchScale } from './bench/scale.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    apis: { type: 'string' },
    document: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string', default: path.join(repository, 'bench/RESULTS.md') },
    sizes: { type: 'string', default: usualSizes.join() },
  },
})
const document = values.document === undefined ? undefined : path.resolve(values.document)
if (document !== undefined && !existsSync(document)) end(`there is no ${document}`)
const sizes = values.sizes.split(',').map(Number)
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) end(`${values.sizes}: sizes are numbers, as 10,100`)
const out = path.resolve(values.out)
const parts: Readonly<Record<string, () => Promise<void>>> = {
  load: benchLoad,
  lint: benchLint,
  review: benchReview,
  docs: benchDocs,
  sandbox: benchSandbox,
  clients: () => benchClients(document),
  scale: () => benchScale(Number(values.apis ?? 200)),
  growth: () => benchGrowth(sizes, path.join(path.dirname(out), 'growth.svg')),
}
const chosen = chooseParts(Object.keys(parts), positionals, values.only)
if (typeof chosen === 'string') end(chosen)
if (positionals.length > 0) {
  for (const name of chosen) {
    console.log(`\n${name}`)
    await parts[name]?.()
  }
} else {
  // So many as an hour is needed for are measured when they are asked for.
  const apis = values.apis ?? '20'
  const options = [
    '--out',
    out,
    '--sizes',
    values.sizes,
    '--apis',
    apis,
    ...(document === undefined ? [] : ['--document', document]),
  ]
  const failed = await benchAll(import.meta.filename, chosen, options, out)
  process.exitCode = failed === 0 ? 0 : 1
}

function end(message: string): never {
  console.error(message)
  process.exit(2)
}
