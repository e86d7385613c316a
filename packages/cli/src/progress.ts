import { terminalText } from '@concord-api/findings'
import yoctoSpinner from 'yocto-spinner'

import type { Output } from './output.ts'

/**
 * Does work; on a terminal, a line says what is being done, as the work may say anew, and goes
 * when it is done. It stands there from the start:
 * reading and checking a large document leaves no moment at which a line that comes later could appear.
 * With `--verbose` each of those steps leaves a line with the time it took.
 */
export async function withProgress<T>(
  { live, detail }: Output,
  text: string,
  work: (say: (text: string) => void) => Promise<T>,
): Promise<T> {
  const spinner = live ? yoctoSpinner({ text: terminalText(text), stream: process.stderr }).start() : undefined
  let step = { text, begin: performance.now() }
  const end = (): void => detail(`${step.text}: ${((performance.now() - step.begin) / 1000).toFixed(2)} s`)
  try {
    return await work((said) => {
      end()
      step = { text: said, begin: performance.now() }
      if (spinner !== undefined) spinner.text = terminalText(said)
    })
  } finally {
    end()
    spinner?.stop()
  }
}
