import type { ExitCode } from '../exit-code.ts'
import type { AdoptFlags } from '../init/adopt.ts'
import type { BeginFlags } from '../init/begin.ts'
import type { Output } from '../output.ts'
import { UsageError } from '../usage-error.ts'

export type InitFlags = BeginFlags & Omit<AdoptFlags, 'from'> & { readonly from?: string | undefined }

/** `concord init`: begins an API in an empty folder, or declares the conventions of a document there is. */
export async function init(folder: string | undefined, flags: InitFlags, output: Output): Promise<ExitCode> {
  const { from } = flags
  if (from !== undefined) {
    if (folder !== undefined) throw new UsageError('`--from` works where the document is: name no folder beside it')
    return (await import('../init/adopt.ts')).adopt({ ...flags, from }, output)
  }
  if (flags.name !== undefined || flags.asOverlay !== undefined) {
    throw new UsageError('`--name` and `--as-overlay` are about a document there is: name it with `--from`')
  }
  return (await import('../init/begin.ts')).begin(folder ?? '.', flags, output)
}
