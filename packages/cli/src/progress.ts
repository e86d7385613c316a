import yoctoSpinner from 'yocto-spinner'

import type { Output } from './output.ts'

/**
 * Does work; on a terminal, a line says what is being done, as the work may say anew, and goes
 * when it is done. It stands there from the start:
 * reading and checking a large document leaves no moment at which a line that comes later could appear.
 */
export async function withProgress<T>(
  { live }: Output,
  text: string,
  work: (say: (text: string) => void) => Promise<T>,
): Promise<T> {
  if (!live) return work(() => undefined)
  const spinner = yoctoSpinner({ text, stream: process.stderr }).start()
  try {
    return await work((said) => {
      spinner.text = said
    })
  } finally {
    spinner.stop()
  }
}
