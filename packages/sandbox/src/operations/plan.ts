import type { Operation } from '@concord-api/model'

import type { Does, OperationSettings, SandboxSettings } from '../settings/settings.ts'

/** A resource that another belongs to, as a path names it. */
export interface Parent {
  readonly parameter: string
  readonly collection: string
}

/** What an operation does to which collection, and how a request says to which entry. */
export interface Plan {
  readonly operation: Operation
  readonly does: Does
  readonly collection: string
  readonly parents: readonly Parent[]
  /** The path parameter that has the id of the entry. */
  readonly idParameter: string | undefined
  /** The collection has one entry for each parent. */
  readonly singleton: boolean
  readonly settings: OperationSettings
}

const verbs: Readonly<Record<string, Does>> = {
  list: 'list',
  create: 'create',
  get: 'get',
  update: 'update',
  replace: 'replace',
  delete: 'delete',
}

const isParameter = (segment: string): boolean => /^\{[^{}]+\}$/.test(segment)
const nameOf = (segment: string): string => segment.slice(1, -1)

/**
 * Reads what each operation does off its verb, its path and the settings. Where nothing says what an operation does,
 * a `GET` whose answer is a list lists, and a `POST` to the same path creates.
 */
export function planOperations(
  operations: readonly Operation[],
  settings: SandboxSettings,
  answersList: (operation: Operation) => boolean,
): Map<Operation, Plan> {
  const collectionAt = new Map<string, string>()
  for (const { path, resource } of operations) {
    const last = path.lastIndexOf('/')
    if (isParameter(path.slice(last + 1))) collectionAt.set(path.slice(0, last), resource)
    else if (!collectionAt.has(path)) collectionAt.set(path, resource)
  }
  const isUnnamed = ({ verb, id, path }: Operation): boolean => verb === id && !path.endsWith('}')
  const lists = new Set(
    operations
      .filter((operation) => operation.method === 'GET' && isUnnamed(operation) && answersList(operation))
      .map(({ path }) => path),
  )
  const implied = (operation: Operation): Does | undefined => {
    if (!isUnnamed(operation) || !lists.has(operation.path)) return undefined
    return ({ GET: 'list', POST: 'create' } as const)[operation.method as 'GET' | 'POST']
  }
  return new Map(
    operations.map((operation) => [operation, plan(operation, implied(operation), collectionAt, settings)]),
  )
}

function plan(
  operation: Operation,
  implied: Does | undefined,
  collectionAt: ReadonlyMap<string, string>,
  all: SandboxSettings,
): Plan {
  const settings = all.operations?.[operation.id] ?? {}
  const segments = operation.path.split('/').slice(1)
  const last = segments.at(-1) ?? ''
  const does = settings.does ?? verbs[operation.verb] ?? implied ?? 'answer'
  const collection = settings.collection ?? operation.resource
  const named = segments.flatMap((segment, index): Parent[] => {
    if (!isParameter(segment)) return []
    const prefix = `/${segments.slice(0, index).join('/')}`
    return [{ parameter: nameOf(segment), collection: collectionAt.get(prefix) ?? segments[index - 1] ?? '' }]
  })
  const ofMany = does === 'list' || does === 'create'
  const singleton =
    !ofMany && !isParameter(last) && does !== 'answer' && segments.length > 1 && last === collection && named.length > 0
  const hasId = !ofMany && !singleton && named.length > 0 && (does !== 'answer' || isParameter(last))
  return {
    operation,
    does,
    collection,
    parents: hasId ? named.slice(0, -1) : named,
    idParameter: hasId ? named.at(-1)?.parameter : undefined,
    singleton,
    settings,
  }
}
