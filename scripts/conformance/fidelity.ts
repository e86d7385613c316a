import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { lineNumbers, readFidelity, root } from '../fidelity/fidelity.ts'

/**
 * Looks for lines of the source texts that no row of a `fidelity.yaml` covers.
 * @returns Whether each line that is not blank has a row.
 */
export async function checkFidelity(folder = path.resolve(root, '../shared/systems')): Promise<boolean> {
  let missing = 0
  for (const { api, source, rows } of await readFidelity()) {
    const text = await readFile(path.join(folder, source), 'utf8')
    const covered = new Set(rows.flatMap(({ lines }) => lineNumbers(lines)))
    const lines = text.split('\n').map((line, index) => ({ number: index + 1, blank: line.trim() === '' }))
    const uncovered = lines.filter(({ number, blank }) => !blank && !covered.has(number))
    const beyond = [...covered].filter((number) => number > lines.length)
    for (const { number } of uncovered)
      console.log(`${source}:${number} is covered by no row of spec/${api}/fidelity.yaml`)
    for (const number of beyond)
      console.log(`spec/${api}/fidelity.yaml speaks of line ${number}, which ${source} does not have`)
    missing += uncovered.length + beyond.length
    console.log(
      `${api}: ${lines.filter(({ blank }) => !blank).length} lines, ${rows.length} rows, ${uncovered.length} lines without a row`,
    )
  }
  return missing === 0
}
