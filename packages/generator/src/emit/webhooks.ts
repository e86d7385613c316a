import { secondsOf } from '@concord-api/model'
import { type Context, createModule, modelImporter, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import { objectOf } from '../text/object-of.ts'
import { jsonLiteral } from '@concord-api/samples'

/** `webhooks.ts`: reads what the API delivers; undefined for an API that signs nothing. */
export function emitWebhooks(context: Context): string | undefined {
  const { api } = context
  const { signature, type } = api.conventions?.wire.webhooks ?? {}
  if (signature === undefined) return undefined
  const module = createModule(context)
  const delivery = useRuntime(context, module, 'WebhookDelivery', true)
  const event = useRuntime(context, module, 'WebhookEvent', true)
  const verify = useRuntime(context, module, 'verifyWebhook')
  const descriptor = useRuntime(context, module, 'WebhookDescriptor', true)
  const payload = webhookPayload(context, modelImporter(module, './models.ts'))
  const { tolerance, ...others } = signature
  const seconds = tolerance === undefined ? undefined : secondsOf(tolerance)
  const place =
    type === undefined || (type.in !== 'body' && type.in !== 'header') ? undefined : { in: type.in, at: type.at }
  const members = Object.entries({ ...others, tolerance: seconds, type: place })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${jsonLiteral(value)}`)
  module.add(
    `${docComment({ text: 'An event that the API has signed, and what it is about.' })}` +
      `export interface SignedEvent extends ${event} {\n  readonly payload: ${payload}\n}`,
  )
  module.add(
    `${docComment({ text: 'Reads a delivery, if the API has signed it and it is not too old; rejects with a `WebhookError` otherwise.' })}` +
      `export function readWebhook(delivery: ${delivery}, now?: number): Promise<SignedEvent> {\n` +
      `  return ${verify}(webhook, delivery, now) as Promise<SignedEvent>\n}`,
  )
  module.add(`const webhook: ${descriptor} = ${objectOf(members, '', `const webhook: ${descriptor} = `)}`)
  return module.toString()
}

/** What the events are about, of any kind. */
export function webhookPayload({ surface, types }: Context, use: (name: string) => void): string {
  return types.text({ kind: 'union', members: surface.webhooks }, use) || 'unknown'
}
