import { asObject, asString, isJson, isObject, joinPointer, type JsonObject, member, valueAt } from '@concord-api/model'

import { createPresenter } from '../answer/present.ts'
import { uuid } from './new-id.ts'
import type { WebhookSettings } from '../settings/settings.ts'
import type { Deliverer } from '../webhooks/deliverer.ts'
import { type Call, evaluateAll, expressionInput, type Workings } from './call.ts'
import { kindOf } from './find-entry.ts'

/** Tells those who subscribed of what a request changed. */
export async function announce(workings: Workings, call: Call, deliverer: Deliverer): Promise<void> {
  const { webhooks } = workings.settings
  if (webhooks === undefined || call.changes.length === 0) return
  const { subscriptions, events } = webhooks
  const receivers = receiversOf(workings, webhooks)
  if (receivers.length === 0) return
  for (const { collection, write, entry, before } of call.changes) {
    for (const [name, event] of Object.entries(events)) {
      if (event.collection !== collection || !event.on.includes(write)) continue
      const input = expressionInput(call, {
        record: before?.value,
        value: entry.value,
        event: event.type ?? name,
      })
      if (event.when !== undefined && (await workings.expressions.evaluate(event.when, input)) !== true) continue
      const described = describe(workings, name)
      const kind = kindOf(workings, collection)
      const presenter = createPresenter(workings, call, kind, [described.schema ?? true])
      const body = JSON.stringify(await presenter.present(entry))
      const typeAt = workings.api.conventions?.wire.webhooks?.type
      for (const { url, secret, subscription } of receivers) {
        const about = { ...input, subscription }
        const when = subscription === undefined ? undefined : subscriptions?.when
        if (when !== undefined && (await workings.expressions.evaluate(when, about)) !== true) continue
        const headers = await evaluateAll(workings, event.headers, about)
        deliverer.deliver({
          url,
          id: uuid(workings.random),
          headers: {
            ...Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, String(value)])),
            ...(typeAt?.in === 'header' && { [typeAt.at]: event.type ?? name }),
          },
          body,
          mediaType: described.mediaType,
          ...(secret !== undefined && { secret }),
        })
      }
    }
  }
}

/** Somebody who is told. */
interface Receiver {
  readonly url: string
  readonly secret: string | undefined
  /** What was subscribed with; undefined for those who are always told. */
  readonly subscription: JsonObject | undefined
}

function receiversOf({ records }: Workings, { receivers = [], subscriptions }: WebhookSettings): Receiver[] {
  const always = receivers.map((url) => ({ url, secret: undefined, subscription: undefined }))
  if (subscriptions === undefined) return always
  const subscribed = Array.from(records.collection(subscriptions.collection).entries, ({ value }): Receiver[] => {
    const url = asString(member(value, subscriptions.url))
    const secret = subscriptions.secret === undefined ? undefined : asString(member(value, subscriptions.secret))
    return url === undefined ? [] : [{ url, secret, subscription: value }]
  })
  return [...always, ...subscribed.flat()]
}

/** What the document says of the body of an event. */
function describe({ api }: Workings, name: string): { schema: JsonObject | undefined; mediaType: string } {
  const item = asObject(api.resolve(valueAt(api.document, joinPointer('/webhooks', name))))
  const operation = asObject(item['post'] ?? Object.values(item)[0])
  const content = asObject(asObject(api.resolve(operation['requestBody']))['content'])
  const [mediaType, node] = Object.entries(content).find(([type]) => isJson(type)) ?? ['application/json', {}]
  const schema = asObject(node)['schema']
  return { mediaType, schema: isObject(schema) ? schema : undefined }
}
