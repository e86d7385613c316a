/** What was sent under a name, before the schema says what it is. */
export interface Sent {
  /** One for a single value, several for a list or for a name that was repeated. */
  readonly texts: string[]
  /** Whether the way it was written says that it is a list, however many texts there are. */
  list: boolean
  /** What was sent under names within that name. */
  members: Map<string, Sent> | undefined
}

/** One text is a single value, unless only a list fits. */
export function sentTexts(texts: string[]): Sent {
  return { texts, list: false, members: undefined }
}

export function sentList(texts: string[]): Sent {
  return { texts, list: true, members: undefined }
}

export function sentMembers(entries: Iterable<readonly [string, Sent]>): Sent {
  return { texts: [], list: false, members: new Map(entries) }
}
