import { rmSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Finding, fingerprint, type Fix, waiverFileOf } from '@concord-api/findings'
import { type ApiEntry, atExit, editText, type LoadedApi, readApi } from '@concord-api/model'

import { fixes } from './fixes/index.ts'
import { lintApi, type LintOptions } from './lint-api.ts'

/** A file that a fix changes. */
export interface FixedFile {
  /** Absolute path, symbolic links followed. */
  readonly file: string
  readonly before: string
  readonly after: string
}

/** What fixing would change. */
export interface Fixed {
  readonly files: readonly FixedFile[]
  /** How many findings are gone. */
  readonly count: number
}

/**
 * Mends what can be mended without a person, in a copy of the document's files. A fix is kept when its finding is gone
 * and no error is new. Writes nothing where the document stands.
 */
export async function fixApi(entry: ApiEntry, options: Omit<LintOptions, 'folder'>): Promise<Fixed> {
  const copy = await copyDocument(await readApi(entry), entry)
  const callOff = atExit(() => rmSync(copy.folder, { recursive: true, force: true }))
  try {
    const count = await fixCopy(copy, options)
    const files = [...copy.originals].map(async ([file, { original, before }]): Promise<FixedFile> => ({
      file: await realpath(original),
      before,
      after: await readFile(file, 'utf8'),
    }))
    return { files: (await Promise.all(files)).filter(({ before, after }) => before !== after), count }
  } finally {
    callOff()
    await rm(copy.folder, { recursive: true, force: true })
  }
}

/** The files of a document in a folder of their own, where they lie to each other as they did. */
interface Copy {
  readonly folder: string
  readonly entry: ApiEntry
  /** The author's file, by its copy, and what it held then: it may change while fixes are tried. */
  readonly originals: ReadonlyMap<string, { readonly original: string; readonly before: string }>
}

/** Overlays are not copied: what stands in them is not the document's to change. */
async function copyDocument({ files }: LoadedApi, entry: ApiEntry): Promise<Copy> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'concord-fix-')))
  const root = path.resolve(entry.file)
  const inDocument = (file: string): string => path.relative(path.dirname(root), file)
  const copyOf = (file: string): string => path.join(folder, inDocument(file))
  const originals = new Map<string, { original: string; before: string }>()
  for (const file of files.keys()) {
    // An address, or a file elsewhere that a policy allows: it is not this document's to change.
    if (!path.isAbsolute(file) || inDocument(file).startsWith('..')) continue
    await mkdir(path.dirname(copyOf(file)), { recursive: true })
    const before = await readFile(file, 'utf8')
    await writeFile(copyOf(file), before)
    originals.set(copyOf(file), { original: file, before })
  }
  await copyFile(waiverFileOf(root), copyOf(waiverFileOf(root))).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause
  })
  return { folder, entry: { ...entry, file: copyOf(root) }, originals }
}

interface Candidate {
  readonly finding: Finding
  readonly fix: Fix
}

async function fixCopy({ folder, entry, originals }: Copy, options: Omit<LintOptions, 'folder'>): Promise<number> {
  const refused = new Set<string>()
  let { loaded, findings } = await check()
  let count = 0
  for (let fixed = -1; fixed !== count;) {
    fixed = count
    await attempt(candidates())
  }
  return count

  /** All at once; where that does not do, each half on its own. */
  async function attempt(list: readonly Candidate[]): Promise<void> {
    if (list.length === 0) return
    const before = await changeFiles(list.flatMap(({ fix }) => fix))
    if (before !== undefined) {
      const after = await check()
      if (isBetter(findings, after.findings, list)) {
        ;({ loaded, findings } = after)
        count += list.length
        return
      }
      for (const [file, text] of before) await writeFile(file, text)
      if (list.length === 1) for (const { finding } of list) refused.add(fingerprint(finding))
    }
    if (list.length === 1) return
    const half = Math.ceil(list.length / 2)
    await attempt(list.slice(0, half))
    await attempt(list.slice(half))
  }

  function candidates(): Candidate[] {
    return findings.flatMap((finding) => {
      if (refused.has(fingerprint(finding))) return []
      const file = path.join(folder, finding.file)
      const fix = fixes.get(finding.rule)?.({ finding, file, loaded })
      return fix === undefined ? [] : [{ finding, fix }]
    })
  }

  async function check(): Promise<{ loaded: LoadedApi; findings: readonly Finding[] }> {
    const read = await readApi(entry)
    return { loaded: read, findings: await lintApi(read, { ...options, folder }) }
  }

  /** Makes edits; what the changed files held before, or undefined when an edit cannot be made and none was. */
  async function changeFiles(edits: Fix): Promise<ReadonlyMap<string, string> | undefined> {
    const before = new Map<string, string>()
    const after = new Map<string, string>()
    for (const edit of distinct(edits)) {
      if (!originals.has(edit.file)) return undefined
      const text = after.get(edit.file) ?? (await readFile(edit.file, 'utf8'))
      if (!before.has(edit.file)) before.set(edit.file, text)
      const edited = editText(text, edit)
      if (edited === undefined) return undefined
      after.set(edit.file, edited)
    }
    for (const [file, text] of after) await writeFile(file, text)
    return before
  }
}

/** Whether what was to go is gone, and no error is new. */
function isBetter(before: readonly Finding[], after: readonly Finding[], fixed: readonly Candidate[]): boolean {
  const left = new Set(after.map(fingerprint))
  const known = new Set(before.map(fingerprint))
  return (
    fixed.every(({ finding }) => !left.has(fingerprint(finding))) &&
    after.every((finding) => finding.severity !== 'error' || known.has(fingerprint(finding)))
  )
}

/** Two findings about a part that operations share ask for one edit. */
function distinct(edits: Fix): Fix {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]
}
