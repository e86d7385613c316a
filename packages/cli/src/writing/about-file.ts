/** An error of the file system as one about the file that was to be written, not about a temporary one. */
export function aboutFile(cause: unknown, file: string): unknown {
  return cause instanceof Error && 'code' in cause ? Object.assign(cause, { path: file }) : cause
}
