/** What a command left when it was stopped: no decision, or one to carry out; or it had ended before. */
export type Stopped = 'before' | 'decided' | 'ended'

/** Stops a command at its first change, its second and so on, two at a time, until it ends before that. */
export async function everyRound(what: string, round: (at: number) => Promise<Stopped>): Promise<Stopped[]> {
  const began = performance.now()
  const stopped: Stopped[] = []
  while (stopped.at(-1) !== 'ended') {
    const rounds = [1, 2].map((next) => round(stopped.length + next))
    stopped.push(...(await Promise.all(rounds)))
  }
  const seconds = Math.round((performance.now() - began) / 1000)
  const decided = stopped.filter((each) => each === 'decided').length
  process.stdout.write(`${what}: ${stopped.length} rounds in ${seconds} s, ${decided} left a decision to carry out\n`)
  return stopped
}
