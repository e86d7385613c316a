import { access, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

import { relativePath, terminalText } from '@concord-api/findings'
import { declarationsOf, editsOf, type FileEdit, inferConventions, overlayOf } from '@concord-api/inference'
import { type Api, editText, findApi, findWorkspace, type Workspace } from '@concord-api/model'

import { type ExitCode, exitCode } from '../exit-code.ts'
import { loadEntry } from '../load-entry.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { UsageError } from '../usage-error.ts'
import { type WholeFile, writeTogether } from '../writing/write-together.ts'
import type { Adopted, AdoptFlags } from './adopted.ts'
import { adoptedJson, adoptedText } from './adopted-text.ts'
import { workspaceFile } from './workspace-file.ts'

/** `concord init --from`: infers the conventions of a document and declares them, in it or in an overlay. */
export async function adopt(flags: AdoptFlags, output: Output): Promise<ExitCode> {
  const adopted = await withProgress(output, `reading ${flags.from}`, () => read(flags, output))
  if (!flags.dryRun) await writeTogether(adopted.files)
  if (flags.format === 'json') output.out(adoptedJson(adopted, flags))
  else output.note(adoptedText(adopted, flags, output.color))
  return exitCode.fine
}

async function read(flags: AdoptFlags, output: Output): Promise<Adopted> {
  const workspace = await findWorkspace(process.cwd())
  const file = path.resolve(flags.from)
  const found = findApi(workspace, file)
  const api = await loadEntry({ ...found, name: flags.name ?? found.name }, output)
  if (api.conventions !== undefined) {
    const name = terminalText(relativePath(process.cwd(), file))
    throw new UsageError(`${name} declares its conventions already: \`concord lint\` compares the document with them`)
  }
  const inference = inferConventions(api)
  const declarations = declarationsOf(inference)
  const overlay = flags.asOverlay === undefined ? undefined : overlayPath(flags.asOverlay, file)
  const declared =
    overlay === undefined
      ? await edited(editsOf(api, declarations))
      : [await newOverlay(overlay, overlayOf(api, declarations, relativePath(path.dirname(overlay), file)))]
  return { api, inference, declarations, ...withWorkspace(workspace, declared, { api, file, overlay }) }
}

function overlayPath(asked: string | true, document: string): string {
  if (asked !== true) return path.resolve(asked)
  const { dir, name } = path.parse(document)
  return path.join(dir, `${name}.overlay.yaml`)
}

async function newOverlay(file: string, content: string): Promise<WholeFile> {
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (!exists) return { file, content }
  throw new UsageError(
    `${terminalText(relativePath(process.cwd(), file))} is there already: name another file, or remove it`,
  )
}

/** The author's files with the edits made in them. */
async function edited(edits: readonly FileEdit[]): Promise<WholeFile[]> {
  const files = [...new Set(edits.map(({ file }) => file))]
  return Promise.all(
    files.map(async (file) => {
      // A link stays one: what it leads to is edited.
      const real = await realpath(file)
      const text = await readFile(real, 'utf8')
      const content = editText(text, ...edits.filter((edit) => edit.file === file))
      if (content !== undefined) return { file: real, content, before: text }
      const name = terminalText(relativePath(process.cwd(), file))
      throw new UsageError(
        `${name} cannot be edited in place, as it shares parts or has unusual forms: use --as-overlay`,
      )
    }),
  )
}

/** With `redocly.yaml` where there is none; otherwise with what it lacks. */
function withWorkspace(
  { configFile, apis, folder }: Workspace,
  declared: readonly WholeFile[],
  { api, file, overlay }: { readonly api: Api; readonly file: string; readonly overlay: string | undefined },
): Pick<Adopted, 'files' | 'toAdd'> {
  const listed = apis.find((entry) => entry.file === file)
  const knowsOverlay = overlay === undefined || listed?.overlays?.includes(overlay) === true
  if (listed !== undefined && knowsOverlay) return { files: declared, toAdd: undefined }
  const entry = { name: api.name, file: relativePath(folder, file), overlay: overlay && relativePath(folder, overlay) }
  if (configFile !== undefined) return { files: declared, toAdd: workspaceFile(entry, false) }
  return {
    files: [...declared, { file: path.join(folder, 'redocly.yaml'), content: workspaceFile(entry, true) }],
    toAdd: undefined,
  }
}
