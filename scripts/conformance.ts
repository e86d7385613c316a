/**
 * Checks against reference material that is not part of this repository: `pnpm conformance fidelity [folder]` reads the
 * source texts (by default from `../shared/systems`) and fails when a line that is not blank has no row;
 * `pnpm conformance review [file]` compares verdicts on pairs of documents with those of experts (by default
 * `../shared/conformance/review/cases.json`); `pnpm conformance init [folder]` compares inferred pagination with what the
 * documentation of four APIs says (documents by default from `../shared/specs`), and `pnpm conformance adopt [folder]` runs
 * every command on those documents after `concord init --from`.
 */
import { checkFidelity } from './conformance/fidelity.ts'

const [part, place] = process.argv.slice(2)
// What reviews is compiled or read from its sources: only that part needs it.
const checks = new Map([
  ['fidelity', checkFidelity],
  ['init', async (folder?: string) => (await import('./conformance/init.ts')).checkInit(folder)],
  ['adopt', async (folder?: string) => (await import('./conformance/adopt.ts')).checkAdopt(folder)],
  ['review', async (file?: string) => (await import('./conformance/review.ts')).checkReview(file)],
])
const check = checks.get(part ?? '')
if (check === undefined) {
  console.error('usage: pnpm conformance fidelity|review|init|adopt [where the reference material is]')
  process.exit(2)
}
process.exitCode = (await check(place)) ? 0 : 1
