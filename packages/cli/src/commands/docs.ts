import path from 'node:path'

import { jsonText, relativePath, terminalText } from '@concord-api/findings'
import { findWorkspace } from '@concord-api/model'

import type { BuiltSite } from '../docs/build-site.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { OverlayFlags } from '../choose-apis.ts'
import { tellWarnings } from '../load-entry.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { finishWriting, writeFiles } from '../writing/write-files.ts'

export interface DocsFlags extends OverlayFlags {
  readonly output?: string | undefined
  readonly base?: string | undefined
  readonly site?: string | undefined
  readonly serve: boolean
  readonly port: number
  readonly format: 'json' | 'terminal'
}

/** `concord docs`: the site. */
export async function docs(names: readonly string[], flags: DocsFlags, output: Output): Promise<ExitCode> {
  const { buildSite } = await import('../docs/build-site.ts')
  const build = async (): Promise<BuiltSite> => {
    const site = await withProgress(output, 'reading the documents', (say) =>
      buildSite(names, flags, ({ step, of, text }) => say(`${step} of ${of}: ${text}`)),
    )
    tellWarnings(site.warnings, output)
    return site
  }
  if (!flags.serve) await finishWriting(siteFolder((await findWorkspace(process.cwd())).folder, flags))
  const built = await build()
  if (flags.serve) {
    const { serveSite } = await import('../docs/serve-site.ts')
    await serveSite(built, build, flags.port, output)
  } else {
    await write(built, flags, output)
  }
  return exitCode.fine
}

function siteFolder(workspace: string, { output }: DocsFlags): string {
  return path.resolve(output ?? path.join(workspace, 'site'))
}

async function write({ files, folder: workspace, apis }: BuiltSite, flags: DocsFlags, output: Output): Promise<void> {
  const folder = siteFolder(workspace, flags)
  await withProgress(output, 'writing the site', () => writeFiles(folder, files))
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
  const shown = relativePath(process.cwd(), folder) || '.'
  if (flags.format === 'json') {
    output.out(`${jsonText({ folder: shown, apis, files: files.length, bytes }, 2)}\n`)
    return
  }
  const count = apis.length === 1 ? '1 API' : `${apis.length} APIs`
  output.note(`${count}: ${files.length} files in ${terminalText(shown)}, see them with concord docs --serve\n`)
}
