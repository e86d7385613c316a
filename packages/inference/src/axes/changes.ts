import type { Api, Operation } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { viewOf } from '../schema/view.ts'
import { habit, mostFrequent, share } from '../share.ts'

/** What creations, updates and deletions are, and what they are answered with. */
export function inferChanges(api: Api): Inferred[] {
  return [...inferCreate(api), ...inferDelete(api), ...inferUpdate(api)]
}

function inferCreate(api: Api): Inferred[] {
  const creations = api.operations.filter(({ verb }) => verb === 'create')
  const usual = usualSuccess(creations)
  if (usual === undefined) return []
  const answers = creations.flatMap(({ responses }) => responses.filter(({ status }) => status === String(usual.value)))
  const located = answers.filter(({ headers }) => headers.some(({ name }) => name.toLowerCase() === 'location'))
  const hasLocation = located.length >= answers.length * 0.6
  return [
    {
      pointer: '/wire/create',
      value: { status: usual.value, ...(hasLocation ? { location: { in: 'header', at: 'Location' } } : {}) },
      ...habit(usual.count, creations.length),
      evidence: `${share(usual.count, creations.length, 'creations')} answer \`${usual.value}\`${hasLocation ? ' with `Location`' : ''}`,
    },
  ]
}

function inferDelete(api: Api): Inferred[] {
  const deletions = api.operations.filter(({ method }) => method === 'DELETE')
  const usual = usualSuccess(deletions)
  if (usual === undefined) return []
  return [
    {
      pointer: '/wire/delete',
      value: { status: usual.value },
      ...habit(usual.count, deletions.length),
      evidence: `${share(usual.count, deletions.length, 'deletions')} answer \`${usual.value}\``,
    },
  ]
}

/** The lowest success that most operations document. */
function usualSuccess(
  operations: readonly Operation[],
): { readonly value: number; readonly count: number } | undefined {
  const statuses = operations.flatMap(({ responses }) => {
    const successes = responses.map(({ status }) => status).filter((status) => /^2\d\d$/.test(status))
    return successes.length === 0 ? [] : [Math.min(...successes.map(Number))]
  })
  return mostFrequent(statuses)
}

function inferUpdate(api: Api): Inferred[] {
  const onItem = api.operations.filter(({ path }) => path.endsWith('}'))
  const read = new Set(onItem.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const changing = (method: string): readonly Operation[] =>
    // What is posted to an item nobody can read may be anything.
    onItem.filter((operation) => operation.method === method && (method !== 'POST' || read.has(operation.path)))
  const ways = (['PATCH', 'PUT', 'POST'] as const).map((method) => ({ method, operations: changing(method) }))
  // PUT beside PATCH replaces; POST on an item is an update only where there is neither.
  const way = ways.find(({ operations }) => operations.length > 0)
  if (way === undefined) return []
  const { method, operations } = way
  const merges = operations.filter(({ requestBody }) =>
    requestBody?.content.some(({ name }) => name.toLowerCase().startsWith('application/merge-patch+json')),
  ).length
  const partial = operations.filter((operation) => isPartial(api, operation)).length
  const told = (semantics: string, kept: number, how: string, sure = true): Inferred[] => [
    {
      pointer: '/wire/update',
      value: { method, semantics },
      ...(sure ? habit(kept, operations.length) : { confidence: unsure, exceptions: operations.length - kept }),
      evidence: `${share(kept, operations.length, `${method} operations on an item`)} ${how}`,
    },
  ]
  if (merges > operations.length / 2) return told('merge-patch', merges, 'take merge patches')
  if (method !== 'PUT') return told('sparse', partial, 'require nothing')
  if (partial < operations.length * 0.8)
    return told('replace', Math.max(partial, operations.length - partial), 'require what they set')
  // RFC 9110, section 9.3.4: a PUT replaces. A document that requires nothing anywhere does not say otherwise.
  const creations = api.operations.filter(({ verb, requestBody }) => verb === 'create' && requestBody !== undefined)
  const demanding = creations.filter((operation) => !isPartial(api, operation)).length
  return demanding > creations.length / 2
    ? told('sparse', partial, 'require nothing, and creations do')
    : told('sparse', partial, 'require nothing, but hardly a creation does', false)
}

/** Of what may as well be otherwise. */
const unsure = 0.5

/** Whether a body may leave out whatever it does not change. */
function isPartial(api: Api, { requestBody }: Operation): boolean {
  const schemas = (requestBody?.content ?? []).flatMap(({ schema }) => schema ?? [])
  return viewOf(api, schemas).required.size === 0
}
