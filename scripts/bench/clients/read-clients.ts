import { stat } from 'node:fs/promises'
import path from 'node:path'

import { type Caller, createCallers } from './callers.ts'
import { type Call, readCalls } from './calls.ts'
import { exportsOf } from './exports-of.ts'
import { entry } from './generators.ts'

/** Gives the name of the function that a client has for an operation; undefined where it has none, or where two fit. */
type Naming = (call: Call) => string | undefined

/** A way to call the client that was made of a document. */
export interface NamedCaller extends Caller {
  readonly naming: Naming
}

/** What the generators made of a document. */
export interface Clients {
  readonly callers: readonly NamedCaller[]
  /** Those that can be made with each of them. */
  readonly calls: readonly Call[]
}

/**
 * Looks at the clients of a document: which there are, and what they call its operations.
 * @param folder - what the generators filled, each the folder with its name; those that failed left none
 */
export async function readClients(document: string, folder: string): Promise<Clients> {
  const { surface, calls } = await readCalls(document)
  const callers: NamedCaller[] = []
  for (const caller of await createCallers(surface)) {
    const file = path.join(folder, caller.generator, entry[caller.generator])
    const found = await stat(file).catch(() => undefined)
    if (found === undefined) continue
    try {
      callers.push({ ...caller, naming: await namingOf(caller, file) })
    } catch (error) {
      console.log(`\n${caller.title} is left out: ${(error as Error).message}`)
    }
  }
  return { callers, calls: calls.filter((call) => callers.every(({ naming }) => naming(call) !== undefined)) }
}

/** Each generator writes an `operationId` in its own way; letters and digits stay. */
async function namingOf({ generator }: Caller, file: string): Promise<Naming> {
  if (generator === 'concord') return ({ method }) => method.functionName
  // There a call is an address.
  if (generator === 'openapi-typescript') return ({ method }) => method.operation.path
  const exported = (await exportsOf(file)).map((name) => [bare(name), name] as const)
  return ({ method }) => {
    const wanted = bare(method.operation.id)
    const [fitting, another] = exported.filter(([name]) => name === wanted)
    return another === undefined ? fitting?.[1] : undefined
  }
}

const bare = (name: string): string => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()
