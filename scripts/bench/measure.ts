import { execa } from 'execa'

import { median } from './median.ts'

/** One run of a program in a process of its own. */
export interface Measurement {
  /** Start-up included. */
  readonly seconds: number
  /** The most memory it held. */
  readonly megabytes: number
}

/** Runs a program (the text of an ES module) a few times and gives the median. */
export async function measure(program: string, runs = 5): Promise<Measurement> {
  const results: Measurement[] = []
  for (let run = 0; run < runs; run++) {
    const report = ';process.on("exit", () => console.log(`\\n${process.resourceUsage().maxRSS}`))'
    const start = performance.now()
    const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', program + report])
    const seconds = (performance.now() - start) / 1000
    results.push({ seconds, megabytes: Number(stdout.trim().split('\n').at(-1)) / 1000 })
  }
  return {
    seconds: median(results.map(({ seconds }) => seconds)),
    megabytes: median(results.map(({ megabytes }) => megabytes)),
  }
}
