import yoctoSpinner from 'yocto-spinner'

import type { Output } from './output.ts'

/** A person should see that something goes on when it takes longer than this. */
const patience = 1000

/** Does work; on a terminal, a line says what is being done once it takes longer than a second. */
export async function withProgress<T>({ live }: Output, text: string, work: () => Promise<T>): Promise<T> {
  if (!live) return work()
  const spinner = yoctoSpinner({ text, stream: process.stderr })
  const timer = setTimeout(() => spinner.start(), patience)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    spinner.stop()
  }
}
