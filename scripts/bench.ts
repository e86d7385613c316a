/** Measures Concord beside its peers, in one run: `pnpm bench load`. */
import { benchClients } from './bench/clients.ts'
import { benchLoad } from './bench/load.ts'
import { benchSandbox } from './bench/sandbox.ts'

const parts: Readonly<Record<string, () => Promise<void>>> = {
  clients: benchClients,
  load: benchLoad,
  sandbox: benchSandbox,
}
const names = process.argv.slice(2)
for (const name of names.length === 0 ? Object.keys(parts) : names) {
  const part = parts[name]
  if (part === undefined) {
    console.error(`no part called ${name}; there are: ${Object.keys(parts).join(', ')}`)
    process.exit(2)
  }
  console.log(`\n${name}`)
  await part()
}
