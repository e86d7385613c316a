/** Runs a task when fewer than so many others run; gives when it is done. */
export type Turns = (task: () => Promise<void>) => Promise<void>

/** Makes tasks wait for each other, first come, first served. Tasks do not reject. */
export function createTurns(atOnce: number): Turns {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    await task()
    // The place goes to the next one, so that nobody can take it in between.
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}
