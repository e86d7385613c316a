import { jsonText, terminalText } from '@concord-api/findings'
import { yamlText } from '@concord-api/model'

import { chooseApis, type OverlayFlags } from '../choose-apis.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { loadEntry } from '../load-entry.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { writeOneFile } from '../writing/write-together.ts'

export interface BundleFlags extends OverlayFlags {
  readonly output?: string | undefined
  readonly format?: 'json' | 'yaml' | undefined
}

/** `concord bundle`: a document with all its files in one, and its overlays applied. */
export async function bundle(name: string, flags: BundleFlags, output: Output): Promise<ExitCode> {
  const { entries } = await chooseApis([name], flags)
  for (const entry of entries) {
    const text = await withProgress(output, `bundling ${entry.name}`, async () => {
      const { document } = await loadEntry(entry, output)
      return (flags.format ?? formatOf(flags.output)) === 'json' ? toJson(document) : toYaml(document)
    })
    if (flags.output === undefined) output.out(text)
    else await writeOneFile(flags.output, text)
  }
  return exitCode.fine
}

function formatOf(file: string | undefined): 'json' | 'yaml' {
  return file !== undefined && /\.json$/i.test(file) ? 'json' : 'yaml'
}

function toJson(document: unknown): string {
  return `${jsonText(document, 2)}\n`
}

async function toYaml(document: unknown): Promise<string> {
  const { stringifyYaml } = await import('@redocly/openapi-core')
  const text = stringifyYaml(document, { noRefs: true, lineWidth: 120 })
  // The usual form keeps lines of texts and what hides in them as they are.
  if (text.split('\n').every((line) => terminalText(line) === line)) return text
  const { Document } = await import('yaml')
  return yamlText(new Document(document, { aliasDuplicateObjects: false }))
}
