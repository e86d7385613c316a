import { type Exception, WaiverFileError } from '@concord-api/findings'
import type { Workspace } from '@concord-api/model'
import { createReport, type Report, reviewApis, type Waivers } from '@concord-api/review'
import { clientPackageName } from '@concord-api/surface'

import type { LoadedSide } from './loaded-side.ts'

/** Reviews two documents. */
export async function reviewPair(
  name: string,
  base: LoadedSide,
  head: LoadedSide,
  { clients }: Pick<Workspace, 'clients'>,
): Promise<Report> {
  const waivers = waiversOf(await head.waivers(), await oldWaivers(base))
  const review = reviewApis(base.side.api, head.side.api, { today: waivers.today })
  return createReport(name, review, base.side, head.side, waivers, clientPackageName(name, clients.scope))
}

/** Waivers as they are judged today. */
export function waiversOf(head: readonly Exception[], base: readonly Exception[]): Waivers {
  return { head, base, today: new Date().toISOString().slice(0, 10) }
}

/** The waivers of the base only tell which are old: a file of them that was broken does not end a review. */
export async function oldWaivers({ waivers }: LoadedSide): Promise<Exception[]> {
  try {
    return await waivers()
  } catch (cause) {
    if (cause instanceof WaiverFileError) return []
    throw cause
  }
}
