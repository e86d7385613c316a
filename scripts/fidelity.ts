/** Writes `spec/FIDELITY.md` from the data of each API. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { readFidelity, root } from './fidelity/fidelity.ts'
import { fidelityTable } from './fidelity/table.ts'

const all = await readFidelity()
await writeFile(path.join(root, 'spec/FIDELITY.md'), fidelityTable(all))
for (const { api, rows } of all) console.log(`${api}: ${rows.length} statements`)
