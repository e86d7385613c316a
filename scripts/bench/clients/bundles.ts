import { report } from '../result.ts'
import { table } from '../table.ts'
import { atMost } from '../target.ts'
import { bundleSize } from './bundle-size.ts'
import { entry } from './generators.ts'
import { oneOperation } from './one-operation.ts'
import { programOf } from './programs.ts'
import type { Clients, NamedCaller } from './read-clients.ts'

/** What a program imports, and how many kilobytes it may weigh. */
const programs: readonly (readonly [title: string, program: string, limit?: number])[] = [
  ['one operation, bearer, offset', oneOperation['one operation, bearer, offset'], 5],
  ['one operation, OAuth, HAL', oneOperation['one operation, OAuth, HAL'], 6],
  ['the whole users client', `import { createUsersClient } from '@concord-api/users-client'; createUsersClient()`],
  [
    'the whole practice client',
    `import { createPracticeClient } from '@concord-api/practice-client'; createPracticeClient()`,
  ],
]

/** How many kilobytes a whole client may weigh more than one operation of it. */
const limit = 10

/**
 * Prints what callers of our committed clients have to load, and what the peers' callers do for the first call.
 * @param folder - what the generators filled, each the folder with its name
 */
export async function benchBundles({ callers, calls }: Clients, folder: string): Promise<void> {
  const rows: string[][] = []
  for (const [title, program, limit] of programs) {
    const size = await kilobytesOf(program, folder)
    const target = limit === undefined ? '' : atMost(limit, size, 'kB')
    rows.push([title, kilobytes(size), target])
    report({ what: `bundle: ${title}`, ours: kilobytes(size), target })
  }
  const head = ['', 'size']
  for (const caller of callers.filter(({ generator }) => generator !== 'concord')) {
    const row = async (): Promise<string[]> => {
      const size = await kilobytesOf(programOf(caller, moduleOf(caller), calls.slice(0, 1)), folder)
      return [`one operation, ${caller.title}`, kilobytes(size)]
    }
    const found = await row().catch(failed(caller, head))
    rows.push(found)
    report({ what: 'bundle: one operation', ours: '', peer: caller.title, theirs: found.slice(1).join('') })
  }
  console.log('\nwhat a browser loads: minified, gzip -9')
  console.log(table(head, rows))
}

/** Prints what callers load for one operation of a large API, and for all of it. */
export async function benchLargeBundle({ callers, calls }: Clients, folder: string): Promise<void> {
  const rows: string[][] = []
  const head = ['', 'one', 'whole', 'beyond one']
  for (const caller of callers) {
    const row = async (): Promise<string[]> => {
      const one = await kilobytesOf(programOf(caller, moduleOf(caller), calls.slice(0, 1)), folder)
      const whole = caller.whole === undefined ? one : await kilobytesOf(caller.whole(moduleOf(caller)), folder)
      const isOurs = caller.generator === 'concord' && caller.whole !== undefined
      const verdict = isOurs ? atMost(limit, whole - one, 'kB') : ''
      return [caller.title, kilobytes(one), kilobytes(whole), kilobytes(whole - one), verdict]
    }
    rows.push(await row().catch(failed(caller, head)))
  }
  console.log(`\nwhat a browser loads for ${calls[0]?.method.operation.id ?? 'no operation'}, and for the whole client`)
  console.log(table(head, rows))
  const what = 'bundle: one operation, the whole client, what that is more'
  for (const [title = '', one = '', whole = '', more = '', verdict = ''] of rows) {
    const figures = [one, whole, more].filter(Boolean).join(', ') || verdict
    const isOurs = verdict.startsWith('target')
    report(isOurs ? { what, ours: figures, target: verdict } : { what, ours: '', peer: title, theirs: figures })
  }
}

/** The row of a client that cannot be bundled. */
const failed =
  ({ title }: NamedCaller, head: readonly string[]) =>
  (error: Error): string[] => [title, ...head.slice(1).map(() => ''), `fails: ${error.message}`]
const kilobytesOf = async (program: string, folder: string): Promise<number> =>
  (await bundleSize(program, folder)) / 1000
const moduleOf = ({ generator }: NamedCaller): string => `./${generator}/${entry[generator]}`
const kilobytes = (size: number): string => `${size.toFixed(2)} kB`
