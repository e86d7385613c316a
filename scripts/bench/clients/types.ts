import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { median } from '../median.ts'
import { table } from '../table.ts'
import { report } from '../result.ts'
import { atMost } from '../target.ts'
import type { Call } from './calls.ts'
import { checkTypes, compilerVersion, declare, type TypeCheck } from './check-types.ts'
import { entry } from './generators.ts'
import { programHead, programOf } from './programs.ts'
import type { Clients, NamedCaller } from './read-clients.ts'

const rounds = 3
const counts = [5, 200] as const

/** What our calls may cost, in percent of the instantiations of the same calls by openapi-fetch. */
const limit = 5

/** A client is an installed package, or its sources are a part of the program. */
const places: Readonly<Record<string, (caller: NamedCaller) => string>> = {
  'the client installed': ({ generator }) => `./${generator}/declared/${entry[generator].replace(/ts$/, 'js')}`,
  "the client's sources in the program": ({ generator }) => `./${generator}/${entry[generator]}`,
}

/**
 * Prints what the same calls cost the compiler with each client.
 * @param folder - what the generators filled, each the folder with its name
 */
export async function benchTypes(clients: Clients, folder: string): Promise<void> {
  const { callers, calls } = clients
  if (calls.length < Math.max(...counts)) throw new Error(`only ${calls.length} calls are possible with every client`)
  for (const { generator } of callers) await declare(path.join(folder, generator), entry[generator])
  console.log(`\ninstantiations and check time of ${await compilerVersion()}, ${rounds} rounds`)
  for (const [place, moduleOf] of Object.entries(places)) {
    for (const count of counts) {
      const costs = await costsOf(callers, calls.slice(0, count), moduleOf, folder)
      console.log(`\n${count} calls, ${place}`)
      console.log(tableOf(costs))
      reportCosts(`${count} calls checked, ${place}`, costs)
    }
  }
}

/** What one client's calls cost. */
interface Cost {
  readonly caller: NamedCaller
  /** A program that imports what it calls, and calls nothing. */
  readonly imports: TypeCheck
  /** Round by round. */
  readonly checks: readonly TypeCheck[]
  /** Those of the client and its declarations included. */
  readonly errors: readonly string[]
}

async function costsOf(
  callers: readonly NamedCaller[],
  calls: readonly Call[],
  moduleOf: (caller: NamedCaller) => string,
  folder: string,
): Promise<readonly Cost[]> {
  const check = async (text: string, declarations = false): Promise<TypeCheck> => {
    await writeFile(path.join(folder, 'program.ts'), text)
    return checkTypes('program.ts', folder, declarations)
  }
  const costs: Cost[] = []
  for (const caller of callers) {
    const module = moduleOf(caller)
    const { errors } = await check(programOf(caller, module, calls), true)
    costs.push({ caller, imports: await check(programHead(caller, module, calls)), checks: [], errors })
  }
  for (let round = 0; round < rounds; round++) {
    for (const [position, cost] of costs.entries()) {
      const done = await check(programOf(cost.caller, moduleOf(cost.caller), calls))
      costs[position] = { ...cost, checks: [...cost.checks, done] }
    }
  }
  return costs
}

/** The instantiations of our calls by those of each peer that can be compared. */
function reportCosts(what: string, costs: readonly Cost[]): void {
  const countOf = ({ checks }: Cost): number => checks[0]?.instantiations ?? Number.NaN
  const ours = costs.find(({ caller }) => caller.generator === 'concord')
  if (ours === undefined) return
  const count = (one: Cost): string => `${countOf(one).toLocaleString('en')} instantiations`
  for (const cost of costs.filter((one) => one !== ours)) {
    const ratio = countOf(ours) / countOf(cost)
    const isMeasure = cost.caller.generator === 'openapi-typescript'
    report({
      what,
      ours: count(ours),
      peer: cost.caller.title,
      theirs: failureOf(cost) === undefined ? count(cost) : `fails: ${failureOf(cost)}`,
      ...(failureOf(cost) === undefined && { ratio }),
      ...(isMeasure && { target: atMost(limit, ratio * 100, '%') }),
    })
  }
}

/** What the compiler does not find has no type, and what has none costs nothing. */
function failureOf({ errors }: Cost): string | undefined {
  return errors.find((line) => line.startsWith('program.ts(') || line.includes('error TS2307:'))
}

function tableOf(costs: readonly Cost[]): string {
  const peer = costs.find(({ caller }) => caller.generator === 'openapi-typescript')?.checks[0]?.instantiations
  const rows = costs.map((cost) => {
    const { imports, errors } = cost
    const { title, generator } = cost.caller
    const [first, ...others] = cost.checks
    const failure = failureOf(cost)
    if (first === undefined || failure !== undefined) return [title, '', '', '', '', `fails: ${failure}`]
    const share = (first.instantiations / (peer ?? Number.NaN)) * 100
    const notes = [
      generator === 'concord' ? atMost(limit, share, '%') : '',
      errors.length === 0 ? '' : `errors in the client itself: ${errors.length}`,
    ]
    return [
      title,
      imports.instantiations.toLocaleString('en'),
      first.instantiations.toLocaleString('en'),
      `${share.toFixed(2)} %`,
      `${median([first, ...others].map(({ seconds }) => seconds)).toFixed(2)} s`,
      notes.filter(Boolean).join('; '),
    ]
  })
  return table(['', 'imports alone', 'with the calls', 'of openapi-fetch', 'time'], rows)
}
