import type { Api } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { habit, mostFrequent, share } from '../share.ts'

/** Where a request says which version of the API it is for. */
export function inferVersioning(api: Api): Inferred[] {
  return [...inServers(api), ...inParameters(api)].slice(0, 1)
}

const version = /(^|\/)(v\d+(?:[._]\d+)*(?:(?:alpha|beta)\d*)?)(\/|$)/i

function inServers({ servers, operations }: Api): Inferred[] {
  const ofServers = mostFrequent(servers.flatMap(({ url }) => version.exec(pathOf(url))?.[2] ?? []))
  const ofPaths = mostFrequent(operations.flatMap(({ path }) => version.exec(path)?.[2] ?? []))
  const ofAll =
    ofServers === undefined
      ? { found: ofPaths, of: operations.length, what: 'paths' }
      : { found: ofServers, of: servers.length, what: 'servers' }
  const { found, of, what } = ofAll
  if (found === undefined) return []
  return [
    {
      pointer: '/wire/versioning',
      value: { in: 'path', value: found.value },
      ...habit(found.count, of),
      evidence: `${share(found.count, of, what)} have \`${found.value}\` in them`,
    },
  ]
}

/** The path of an address, which may be relative and have variables. */
function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '')
}

function inParameters({ operations }: Api): Inferred[] {
  for (const where of ['header', 'query'] as const) {
    const names = operations.flatMap(({ parameters }) =>
      parameters
        .filter((parameter) => parameter.in === where && /(^|[-_])(api-?)?version$/i.test(parameter.name))
        .map(({ name }) => name),
    )
    const found = mostFrequent(names)
    if (found === undefined || (where === 'query' && !/api/i.test(found.value))) continue
    return [
      {
        pointer: '/wire/versioning',
        value: { in: where, name: found.value },
        ...habit(found.count, operations.length),
        evidence: `${share(found.count, operations.length, 'operations')} take \`${found.value}\``,
      },
    ]
  }
  return []
}
