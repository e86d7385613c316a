import { relativePath, terminalText } from '@concord-api/findings'
import { siteServer } from '@concord-api/docs/serve'

import { describeError } from '../describe-error.ts'
import type { Output } from '../output.ts'
import { untilStopped } from '../sandbox/until-stopped.ts'
import type { BuiltSite } from './build-site.ts'
import { watchFiles } from './watch-files.ts'

/** Serves a site until it is told to stop, and makes it again when a file it was made from changes. */
export async function serveSite(
  built: BuiltSite,
  rebuild: () => Promise<BuiltSite>,
  port: number,
  output: Output,
): Promise<void> {
  const server = await siteServer({ files: built.files, base: built.base, port })
  const watcher = watchFiles(built.sources, async (file) => {
    output.note(`${terminalText(relativePath(process.cwd(), file))} changed\n`)
    try {
      const { files, sources } = await rebuild()
      server.update(files)
      watcher.watch(sources)
      output.note('built again\n')
    } catch (error) {
      // What was built before stays, until the document can be read again.
      output.err(`${describeError(error, process.cwd())}\n`)
    }
  })
  try {
    const stopped = untilStopped()
    output.out(`${server.url}\n`)
    await stopped
  } finally {
    watcher.close()
    await server.close()
  }
}
