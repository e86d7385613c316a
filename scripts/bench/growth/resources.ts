/** A kind of records. */
export interface Resource {
  /** `AuditReport`, the name of its schema. */
  readonly type: string
  /** `audit report`, in sentences. */
  readonly title: string
  /** The path of the collection. */
  readonly path: string
  /** The tag of its operations. */
  readonly area: string
  /** The parameters of the path of the collection, outermost first. */
  readonly above: readonly string[]
  /** Kinds of the same area; its schemas refer to those only. */
  readonly neighbours: readonly string[]
}

// prettier-ignore
const kinds = [
  'annual', 'archived', 'audit', 'billing', 'business', 'customer', 'draft', 'external', 'global', 'hidden',
  'internal', 'legal', 'local', 'monthly', 'partner', 'payment', 'personal', 'private', 'public', 'regional',
  'sales', 'shared', 'shipping', 'support', 'team',
]
// prettier-ignore
const things = [
  'agreement', 'booking', 'campaign', 'channel', 'contract', 'device', 'document', 'event', 'form', 'grant',
  'invoice', 'label', 'location', 'message', 'note', 'order', 'plan', 'project', 'quota', 'report',
  'schedule', 'segment', 'ticket', 'token', 'vendor',
]
const parts = ['', 'entry', 'rule', 'template', 'version']

/** So many resources have a tag in common, and references among them. */
const areaSize = 20

/** Different kinds of records, as many as asked for; a third of them lie below another (`/plans/{planId}/rules`). */
export function resourcesOf(count: number): Resource[] {
  const names = Array.from({ length: count }, (_, index) => nameOf(index))
  return names.map((words, index) => {
    const own = pathOf(words)
    const start = index - (index % areaSize)
    const parent = index % areaSize === 0 || index % 3 !== 2 ? undefined : names[index - 1]
    return {
      type: typeOf(words),
      title: words.join(' '),
      path: parent === undefined ? own : `${pathOf(parent)}/{${idOf(parent)}}${own}`,
      area: `Area ${start / areaSize + 1}`,
      above: parent === undefined ? [] : [idOf(parent)],
      neighbours: names.slice(start, start + areaSize).map(typeOf),
    }
  })
}

/** The parameter that says which record of a kind. */
export function idName({ type }: Resource): string {
  return `${type[0]?.toLowerCase()}${type.slice(1)}Id`
}

function nameOf(index: number): string[] {
  const number = index % (kinds.length * things.length * parts.length)
  if (number !== index) throw new RangeError(`there are names for ${kinds.length * things.length * parts.length} kinds`)
  const part = parts[Math.floor(number / (kinds.length * things.length))] ?? ''
  const [kind = '', thing = ''] = [
    kinds[number % kinds.length],
    things[Math.floor(number / kinds.length) % things.length],
  ]
  return [kind, thing, ...(part === '' ? [] : [part])]
}

const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`
const typeOf = (words: readonly string[]): string => words.map(capital).join('')
const pathOf = (words: readonly string[]): string => `/${words.join('-').replace(/y$/, 'ie')}s`
const idOf = ([first = '', ...others]: readonly string[]): string => `${first}${others.map(capital).join('')}Id`
