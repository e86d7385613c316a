/** Runs tasks one after the other, in the order they came. */
export interface Lock {
  run<Result>(task: () => Promise<Result>): Promise<Result>
}

export function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const result = last.then(task, task)
      last = result.catch(() => undefined)
      return result
    },
  }
}
