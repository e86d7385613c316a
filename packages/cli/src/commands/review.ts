import { terminalText } from '@concord-api/findings'
import { findWorkspace } from '@concord-api/model'
import {
  acceptable,
  approve,
  asWaivable,
  failsAt,
  formatReports,
  type Report,
  type ReportFormat,
  ruleIds,
  summaryText,
  type Threshold,
} from '@concord-api/review'

import { chooseApis, type OverlayFlags } from '../choose-apis.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { tellWarnings } from '../load-entry.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { askedSide } from '../review/asked-side.ts'
import { findSide } from '../review/load-asked.ts'
import type { LoadedSide } from '../review/loaded-side.ts'
import { reviewPair } from '../review/review-pair.ts'
import { reviewWorkspace } from '../review/review-workspace.ts'
import type { Shard } from '../shard.ts'
import { UsageError } from '../usage-error.ts'
import { writeOneFile } from '../writing/write-together.ts'
import { writeWaivers } from './write-waivers.ts'

export interface ReviewFlags extends OverlayFlags {
  readonly base?: string | undefined
  readonly format: ReportFormat
  readonly output?: string | undefined
  readonly failOn: Threshold
  readonly approved: boolean
  readonly writeWaivers: boolean
  readonly linkBase?: string | undefined
  readonly shard?: Shard | undefined
}

/** A report, and the document its waivers stand beside; undefined when that is at a commit. */
interface Reviewed {
  readonly report: Report
  readonly file: string | undefined
}

/** `concord review`: what a change breaks, for whom, and what to do. */
export async function review(names: readonly string[], flags: ReviewFlags, output: Output): Promise<ExitCode> {
  if (flags.shard !== undefined && flags.base === undefined) {
    throw new UsageError('`--shard` shares out APIs: give it with `--base REF`')
  }
  const sides: LoadedSide[] = []
  try {
    const reviewed = await withProgress(output, 'reviewing', (say) =>
      flags.base === undefined ? reviewTwo(names, flags, sides) : reviewSince(flags.base, names, flags, sides, say),
    )
    for (const { warnings } of sides) tellWarnings(warnings, output)
    if (flags.writeWaivers) {
      await acceptAll(reviewed, flags.failOn, output)
      return exitCode.fine
    }
    const reports = reviewed.map(({ report }) => (flags.approved ? approve(report, flags.failOn) : report))
    await write(reports, names, flags, output)
    return reports.some((report) => failsAt(report, flags.failOn)) ? exitCode.findings : exitCode.fine
  } finally {
    // What was read from commits is shown with its lines, and can go only now.
    await Promise.all(sides.map((side) => side.remove()))
  }
}

async function reviewTwo(names: readonly string[], flags: ReviewFlags, sides: LoadedSide[]): Promise<Reviewed[]> {
  const { linkBase } = flags
  const [first, second, ...more] = names
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError(
      'name two documents, each by its path or as `REF:path`, or give `--base REF` to review all APIs',
    )
  }
  const workspace = await findWorkspace(process.cwd())
  const [askedBase, askedHead] = [askedSide(first, workspace), askedSide(second, workspace)]
  const [before, after] = await Promise.all([
    findSide(askedBase, workspace, flags),
    findSide(askedHead, workspace, flags),
  ])
  // Both at once: what git reads for one takes no time from the other.
  const loaded = await Promise.allSettled([before.load(linkBase), after.load(linkBase)])
  for (const each of loaded) if (each.status === 'fulfilled') sides.push(each.value)
  const [base, head] = loaded
  if (base.status === 'rejected') throw base.reason
  if (head.status === 'rejected') throw head.reason
  const report = await reviewPair(after.name, base.value, head.value, workspace)
  return [{ report, file: askedHead.kind === 'file' ? after.file : undefined }]
}

async function reviewSince(
  ref: string,
  names: readonly string[],
  flags: ReviewFlags,
  sides: LoadedSide[],
  say: (text: string) => void,
): Promise<Reviewed[]> {
  const { linkBase, shard, overlay: overlays = [] } = flags
  const { workspace, entries } = await chooseApis(names, { overlay: overlays })
  const opened = (side: LoadedSide): void => void sides.push(side)
  const isAll = names.length === 0
  const reports = await reviewWorkspace({ workspace, entries, isAll, shard, ref, linkBase, overlays, opened, say })
  return reports.map((report) => ({ report, file: entries.find(({ name }) => name === report.name)?.file }))
}

/** Adds a waiver for each finding that makes the review fail; people add the reasons. */
async function acceptAll(reviewed: readonly Reviewed[], failOn: Threshold, output: Output): Promise<void> {
  const chosen = reviewed.map(({ report, file }) => {
    if (file !== undefined) return { report, entry: { name: report.name, file } }
    const message = `waivers are written beside a document of the working tree, and \`${report.name}\` has none there`
    throw new UsageError(message)
  })
  for (const { report, entry } of chosen) {
    // What is said of waivers themselves is mended, not accepted.
    const accepted = acceptable(report, failOn).filter(({ rule }) => ruleIds.has(rule))
    await writeWaivers(entry, accepted.map(asWaivable), output)
  }
}

async function write(
  reports: readonly Report[],
  names: readonly string[],
  flags: ReviewFlags,
  output: Output,
): Promise<void> {
  const { base, format, output: file } = flags
  const byApi = base !== undefined
  const words = ['concord review', ...(byApi ? ['--base', base] : []), ...names]
  const text = (color: boolean): string => formatReports(reports, format, { color, byApi, fullReport: words.join(' ') })
  if (file !== undefined) {
    await writeOneFile(file, text(false))
    output.note(`${summaryText(reports)}, in ${terminalText(file)}\n`)
  } else if (format === 'terminal' && reports.every(({ findings }) => findings.length === 0)) {
    output.note(text(output.color))
  } else output.out(text(output.color))
}
