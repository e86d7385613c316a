import path from 'node:path'

import { relativePath, terminalText } from '@concord-api/findings'
import { type Api, loadApi } from '@concord-api/model'

import { chooseApis } from '../choose-apis.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { writeFiles } from '../write-files.ts'

export interface DocsFlags {
  readonly output?: string | undefined
  readonly format: 'json' | 'terminal'
}

/** `concord docs`: the site. */
export async function docs(names: readonly string[], flags: DocsFlags, output: Output): Promise<ExitCode> {
  const { workspace, entries } = await chooseApis(names)
  const { createSite } = await import('@concord-api/docs')
  const files = await withProgress(output, 'building the docs site', async () => {
    const apis: Api[] = []
    for (const entry of entries) apis.push(await loadApi(entry))
    return createSite(apis)
  })
  const folder = path.resolve(flags.output ?? path.join(workspace.folder, 'site'))
  await writeFiles(folder, files)
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
  const shown = relativePath(process.cwd(), folder) || '.'
  output.out(
    flags.format === 'json'
      ? `${JSON.stringify({ folder: shown, apis: entries.map(({ name }) => name), files: files.length, bytes }, null, 2)}\n`
      : `${entries.length === 1 ? '1 API' : `${entries.length} APIs`}: ${files.length} files in ${terminalText(shown)}, open ${terminalText(shown)}/index.html\n`,
  )
  return exitCode.fine
}
