import type { ExitCode } from '../exit-code.ts'
import type { AdoptFlags } from '../init/adopted.ts'
import type { BeginFlags } from '../init/begin.ts'
import type { Output } from '../output.ts'
import { UsageError } from '../usage-error.ts'

export type InitFlags = BeginFlags & Omit<AdoptFlags, 'from'> & { readonly from?: string | undefined }

/** `concord init`: a small workspace in a folder that has none, or with `--from` the conventions of a document. */
export async function init(folder: string, flags: InitFlags, output: Output): Promise<ExitCode> {
  const { from, ...others } = flags
  if (from === undefined) {
    const late = flags.name !== undefined ? '--name' : flags.asOverlay !== undefined ? '--as-overlay' : undefined
    if (late !== undefined) throw new UsageError(`\`${late}\` goes with \`--from\``)
    return (await import('../init/begin.ts')).begin(folder, others, output)
  }
  const chosen = (['title', 'auth', 'pagination', 'errors', 'naming'] as const).find(
    (name) => flags[name] !== undefined,
  )
  if (chosen !== undefined)
    throw new UsageError(`\`--${chosen}\` is for a new document: with \`--from\`, the document says it`)
  if (folder !== '.') throw new UsageError('with `--from`, the document stays where it is: leave the folder out')
  return (await import('../init/adopt.ts')).adopt({ ...others, from }, output)
}
