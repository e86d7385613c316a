/**
 * Does something when the process ends while work is under way, the last begun first; gives what calls it off once the
 * work is done.
 */
export function atExit(cleanUp: () => void): () => void {
  process.prependOnceListener('exit', cleanUp)
  return () => void process.off('exit', cleanUp)
}
