import { type Api, asObject, formsOf, joinPointer, listedValues, member, type Wire } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { existing } from '../support/existing.ts'
import { findSent, missingSent } from '../support/sent.ts'

export const versioning = defineRule({
  id: 'concord-versioning',
  summary: 'Requests say their version where the conventions declare it, and nowhere else.',
  group: 'versioning',
  severity: 'error',
  reads: ['wire.versioning'],
  *check(api) {
    const declared = api.conventions?.wire.versioning
    if (declared === undefined) return
    if (declared.in === 'path') yield* checkPath(api, declared.value)
    else yield* checkNoPath(api, declared.in)
    if (declared.in === 'header' || declared.in === 'query') yield* checkParameter(api, declared)
  },
})

function* checkPath(api: Api, value: string | undefined): Iterable<Problem> {
  const paths = Object.keys(asObject(member(api.document, 'paths')))
  const isVersion = (segment: string): boolean => (value === undefined ? looksLikeVersion(segment) : segment === value)
  const inServers = api.servers.every(({ url }) => url.split('/').some(isVersion)) && api.servers.length > 0
  if (inServers || (paths.length > 0 && paths.every((path) => path.split('/').some(isVersion)))) return
  const what = value === undefined ? 'a version' : `\`${value}\``
  yield {
    pointer: member(api.document, 'servers') === undefined ? '' : '/servers',
    message: `not every address has ${what}, where \`x-conventions\` declare the version to be: add it to the \`url\` of each server`,
  }
}

/** `v1`, `v2.1`, `v1beta1`. */
function looksLikeVersion(segment: string): boolean {
  return /^v\d+([.a-z]\w*)*$/.test(segment)
}

function* checkNoPath(api: Api, where: string): Iterable<Problem> {
  const said = where === 'none' ? 'that there are no versions' : `the version to be in the ${where}`
  const servers = api.servers.map(({ url }, index) => [url, `/servers/${index}`] as const)
  const paths = Object.keys(asObject(member(api.document, 'paths'))).map(
    (path) => [path, joinPointer('/paths', path)] as const,
  )
  for (const [address, pointer] of [...servers, ...paths]) {
    const segment = address.split('/').find(looksLikeVersion)
    if (segment === undefined) continue
    yield {
      pointer,
      message: `the address has the version \`${segment}\`, and \`x-conventions\` declare ${said}: remove it, or set \`versioning: { in: path }\``,
    }
  }
}

function* checkParameter(api: Api, { in: where, name, value }: NonNullable<Wire['versioning']>): Iterable<Problem> {
  if (name === undefined || (where !== 'header' && where !== 'query')) return
  for (const operation of api.operations) {
    const sent = findSent(api, operation, { in: where, name })
    if (sent === undefined) {
      yield* missingSent(api, operation, { in: where, name }, 'has a version')
      continue
    }
    if (value === undefined || sent.schema === undefined) continue
    const forms = formsOf(api.document, [sent.schema])
    const listed = [...listedValues(forms), ...forms.flatMap(({ schema }) => schema['default'] ?? [])]
    if (listed.length === 0 || listed.includes(value)) continue
    const keyword = ['const', 'enum', 'default'].find((candidate) =>
      forms.some(({ schema }) => schema[candidate] !== undefined),
    )
    yield {
      pointer: existing(api, sent.schema.pointer, keyword ?? 'schema'),
      message: `\`${name}\` cannot be \`${value}\`, the version that \`x-conventions\` declare: add \`${value}\` to its values`,
    }
  }
}
