import { type Api, asObject, joinPointer } from '@concord-api/model'

import { didYouMean, type SettingsProblem } from './read-settings-schema.ts'
import type { SandboxSettings } from './settings.ts'

/** A name in settings, where it stands, and among what it must be found. */
interface Use {
  readonly name: string
  readonly pointer: string
  readonly part: 'key' | 'value'
  readonly what: 'collection' | 'operation' | 'security scheme' | 'webhook'
}

/** The first name in settings that means nothing to an API. */
export function nameProblem(settings: SandboxSettings, api: Api): SettingsProblem | undefined {
  const resources = api.operations.map(({ resource }) => resource)
  const known: Readonly<Record<Use['what'], ReadonlySet<string>>> = {
    collection: new Set([...resources, ...Object.keys(settings.collections ?? {})]),
    operation: new Set(api.operations.map(({ id }) => id)),
    'security scheme': new Set(api.securitySchemes.keys()),
    webhook: new Set(Object.keys(asObject(api.document['webhooks']))),
  }
  const unknown = usesIn(settings).find(({ what, name }) => !known[what].has(name))
  if (unknown === undefined) return strayCollection(settings, resources)
  const { what, name, pointer, part } = unknown
  const where = what === 'collection' ? '' : ' in the document'
  const message = `there is no ${what} "${name}"${where}${didYouMean(name, [...known[what]])}`
  return { code: 'name-unknown', message, pointer, part }
}

function usesIn({ credentials, collections, operations, webhooks }: SandboxSettings): Use[] {
  return [
    ...keys('security scheme', '/credentials', credentials),
    ...Object.entries(collections ?? {}).flatMap(([name, { rules }]) =>
      collectionsOfRules(joinPointer('/collections', name), rules),
    ),
    ...keys('operation', '/operations', operations),
    ...Object.entries(operations ?? {}).flatMap(([id, { collection, monitor, rules }]) => {
      const at = joinPointer('/operations', id)
      return [
        ...collectionAt(`${at}/collection`, collection),
        ...collectionAt(`${at}/monitor/collection`, monitor?.collection),
        ...collectionsOfRules(at, rules),
      ]
    }),
    ...collectionAt('/webhooks/subscriptions/collection', webhooks?.subscriptions?.collection),
    ...keys('webhook', '/webhooks/events', webhooks?.events),
    ...Object.entries(webhooks?.events ?? {}).flatMap(([name, { collection }]) =>
      collectionAt(`${joinPointer('/webhooks/events', name)}/collection`, collection),
    ),
  ]
}

function keys(what: Use['what'], at: string, named: object | undefined): Use[] {
  return Object.keys(named ?? {}).map((name) => ({ what, name, pointer: joinPointer(at, name), part: 'key' }))
}

function collectionAt(pointer: string, name: string | undefined): Use[] {
  return name === undefined ? [] : [{ what: 'collection', name, pointer, part: 'value' }]
}

function collectionsOfRules(
  at: string,
  rules: readonly { readonly exists?: { readonly in: string } }[] | undefined,
): Use[] {
  return (rules ?? []).flatMap(({ exists }, index) => collectionAt(`${at}/rules/${index}/exists/in`, exists?.in))
}

/** A collection of the author's own that nothing mentions, and that is nearly called as a resource is: a slip. */
function strayCollection(settings: SandboxSettings, resources: readonly string[]): SettingsProblem | undefined {
  const { collections = {}, ...others } = settings
  for (const name of Object.keys(collections)) {
    if (resources.includes(name)) continue
    const elsewhere = JSON.stringify([others, Object.values(collections)])
    const hint = didYouMean(name, resources)
    if (hint === '' || elsewhere.includes(name)) continue
    const message = `no operation works on a collection "${name}", and nothing names it${hint}`
    return { code: 'name-unknown', message, pointer: joinPointer('/collections', name), part: 'key' }
  }
  return undefined
}
