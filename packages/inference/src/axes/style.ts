import { type Api, joinPointer } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { normalName } from '../normal-name.ts'
import { successSchemas } from '../schema/bodies.ts'
import { isRecord, type View, viewOf } from '../schema/view.ts'
import { habit, mostFrequent, share } from '../share.ts'

/** Whether an API has resources or actions; what in a body tells success from failure; links in bodies. */
export function inferStyle(api: Api): Inferred[] {
  return [...inferActions(api), ...inferOutcome(api), ...inferHypermedia(api)]
}

function inferActions({ operations }: Api): Inferred[] {
  const called = operations.filter(
    ({ method, path }) => (method === 'POST' || method === 'GET') && !path.includes('{'),
  ).length
  const posted = operations.filter(({ method }) => method === 'POST').length
  const isRpc = operations.length >= 5 && called >= operations.length * 0.95 && posted >= operations.length * 0.4
  const fixed = operations.length - operations.filter(({ path }) => path.includes('{')).length
  if (isRpc) {
    return [
      {
        pointer: '/wire/style',
        value: 'rpc',
        ...habit(called, operations.length),
        evidence: `${share(called, operations.length, 'operations')} are called by GET or POST, none by a path with a parameter`,
      },
    ]
  }
  const named = operations.length - fixed
  if (named === 0) return []
  return [
    {
      pointer: '/wire/style',
      value: 'resource',
      confidence: 0.9,
      evidence: `${share(named, operations.length, 'operations')} name what they are about in the path`,
    },
  ]
}

/** A member at the root of every body that tells whether all went well. */
function inferOutcome(api: Api): Inferred[] {
  const bodies = api.operations.map((operation) => viewOf(api, successSchemas(operation))).filter(isRecord)
  const flags = bodies.flatMap((view) => flagOf(api, view) ?? [])
  const usual = mostFrequent(flags.map(({ at, success }) => JSON.stringify({ at, success: [success] })))
  // Beside statuses that tell, the flag repeats what they say, unless a success can say that it failed.
  const failing = api.operations.filter(({ responses }) => responses.some(({ status }) => /^[45]/.test(status))).length
  const tells = flags.filter(({ failure }) => failure).length
  if (usual === undefined || (failing > api.operations.length / 2 && tells < flags.length / 2)) return []
  const because =
    tells > 0 ? `${tells} of them can say that it failed` : `${failing} operations document a status of failure`
  return [
    {
      pointer: '/wire/outcome',
      value: JSON.parse(usual.value) as unknown,
      ...habit(usual.count, bodies.length),
      evidence: `${share(usual.count, bodies.length, 'bodies of successes')} have it, and ${because}`,
    },
  ]
}

interface Flag {
  readonly at: string
  readonly success: unknown
  /** Whether a body with a status of success can tell of a failure. */
  readonly failure: boolean
}

function flagOf(api: Api, view: View): Flag | undefined {
  for (const [name, at] of view.properties) {
    const { types, values } = viewOf(api, at)
    const plain = normalName(name)
    if (/^(ok|success)$/.test(plain) && (types.has('boolean') || values.includes(true))) {
      return { at: joinPointer('', name), success: true, failure: values.includes(false) }
    }
    const success = plain === 'status' ? values.find((value) => /^(success|ok)$/i.test(String(value))) : undefined
    if (success !== undefined) {
      return {
        at: joinPointer('', name),
        success,
        failure: values.some((value) => /(error|fail)/i.test(String(value))),
      }
    }
  }
  return undefined
}

function inferHypermedia(api: Api): Inferred[] {
  const bodies = api.operations
    .filter(({ method }) => method === 'GET')
    .map((operation) => viewOf(api, successSchemas(operation)))
    .filter(isRecord)
  const linked = bodies.filter(({ properties }) => properties.has('_links')).length
  if (linked === 0) return []
  const embeds = bodies.some(({ properties }) => properties.has('_embedded'))
  return [
    {
      pointer: '/wire/hypermedia',
      value: { format: 'hal', links: '/_links', ...(embeds ? { embedded: '/_embedded' } : {}) },
      ...habit(linked, bodies.length),
      evidence: `${share(linked, bodies.length, 'objects that GET answers')} have \`_links\``,
    },
  ]
}
