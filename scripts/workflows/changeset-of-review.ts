import { cutText, markdownProse } from '../../packages/findings/src/index.ts'

/** What this reads of `concord review --base REF --format json`. */
export interface ReviewJson {
  readonly apis: Readonly<Record<string, ReviewedApi>>
}

interface ReviewedApi {
  /** The bump of each client package by its name. */
  readonly clients: Readonly<Record<string, string>>
  readonly findings: readonly {
    readonly level: string
    readonly message: string
    readonly clients: readonly string[]
  }[]
}

/** A file below `.changeset`. */
interface Changeset {
  readonly name: string
  readonly content: string
}

/** As many changes as a changelog's reader goes through, and as much of each. */
const shownFindings = 20
const shownLength = 500

/** What the file of each client begins with: by it such files are known. */
export const changesetPrefix = 'clients-'

/**
 * A changeset for each client that changes: the bump is the reviewer's, the text what it found.
 * @param since The commit that was reviewed against; its beginning is part of the name, so that the changeset of a
 * later change stands beside one that is not yet released.
 */
export function changesetsOf({ apis }: ReviewJson, since: string): Changeset[] {
  return Object.entries(apis).flatMap(([api, reviewed]) =>
    Object.entries(reviewed.clients)
      .filter(([, bump]) => bump !== 'none')
      .map(([client, bump]) => ({
        name: `${changesetPrefix}${fileName(client)}-${since.slice(0, 7)}.md`,
        content: `---\n${JSON.stringify(client)}: ${bump}\n---\n\n${textOf(api, reviewed)}`,
      })),
  )
}

function textOf(api: string, { findings }: ReviewedApi): string {
  const told = findings.filter(({ level }) => level !== 'annotation')
  const lines = told
    .slice(0, shownFindings)
    .map(({ level, message }) => `- ${level}: ${markdownProse(cutText(message, shownLength))}\n`)
  const more = told.length > shownFindings ? `- ${told.length - shownFindings} more\n` : ''
  const head = told.length === 0 ? 'texts of the document changed' : 'the document changed'
  return `${markdownProse(cutText(api, shownLength))}: ${head}\n${lines.length === 0 ? '' : `\n${lines.join('')}${more}`}`
}

function fileName(client: string): string {
  return client.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')
}
