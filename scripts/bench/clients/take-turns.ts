/**
 * Calls a server with a client whenever it is told to, and tells the parent process what it did. Arguments: the address
 * of the server, and a module that exports `callerOf`.
 */
import { pathToFileURL } from 'node:url'

/** What a client did in its turn. */
export interface Turn {
  readonly callsPerSecond: number
  /** Time of the processor in this process for one call, in microseconds: other programs change it less. */
  readonly processorTime: number
}

/** Makes a call and gives how many items were in the list that came. */
type MakeCall = () => Promise<number>

// Short turns, so that what else the machine does meets all clients alike.
const milliseconds = 150
const concurrency = 16

const [url = '', file = ''] = process.argv.slice(2)
const { callerOf } = (await import(pathToFileURL(file).href)) as { readonly callerOf: (url: string) => MakeCall }
const makeCall = callerOf(url)
process.on('message', async () => process.send?.(await takeTurn()))

async function takeTurn(): Promise<Turn> {
  let calls = 0
  const start = performance.now()
  const processor = process.cpuUsage()
  const loop = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      if ((await makeCall()) === 0) throw new Error('the list did not come')
      calls++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, loop))
  const { user, system } = process.cpuUsage(processor)
  return {
    callsPerSecond: (calls / (performance.now() - start)) * 1000,
    processorTime: (user + system) / calls,
  }
}
