import { type Api, asArray, asObject, canonicalPointer, joinPointer, member, type Webhooks } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'
import { existing } from '../support/existing.ts'
import { placeProblems } from '../support/place-problems.ts'
import { isSameHeader } from '../support/same-header.ts'

export const webhooks = defineRule({
  id: 'concord-webhooks',
  summary: 'Deliveries document the headers of their signature, and where they name their event.',
  group: 'security',
  severity: 'error',
  reads: ['wire.webhooks'],
  *check(api) {
    const declared = api.conventions?.wire.webhooks
    if (declared === undefined) return
    const deliveries = deliveriesOf(api)
    if (deliveries.length === 0) {
      const message = 'no delivery is documented: add `webhooks` to the document, or remove these conventions of them'
      yield { pointer: `${wirePointer}/webhooks`, message }
    }
    yield* checkSigned(declared)
    for (const delivery of deliveries) yield* checkDelivery(api, delivery, declared)
  },
})

interface Delivery {
  readonly name: string
  readonly node: unknown
  readonly pointer: string
}

const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace']

function deliveriesOf(api: Api): Delivery[] {
  return Object.entries(asObject(member(api.document, 'webhooks'))).flatMap(([name, item]) => {
    const pathItem = asObject(api.resolve(item))
    return methods.flatMap((method) => {
      const node = member(pathItem, method)
      return node === undefined
        ? []
        : [{ name, node, pointer: canonicalPointer(api.document, joinPointer('/webhooks', name, method)) }]
    })
  })
}

/** What is signed is sent: a receiver cannot check what it does not get. */
function* checkSigned({ signature }: Webhooks): Iterable<Problem> {
  for (const part of ['id', 'timestamp'] as const) {
    if (signature?.signed.includes(`{${part}}`) !== true || signature[part] !== undefined) continue
    const message = `\`{${part}}\` is signed and its header is not declared: add \`${part}\` to \`signature\``
    yield { pointer: `${wirePointer}/webhooks/signature/signed`, message }
  }
}

function* checkDelivery(api: Api, { name, node, pointer }: Delivery, { signature, type }: Webhooks): Iterable<Problem> {
  const headers = [
    { header: signature?.header, what: 'its signature' },
    { header: signature?.id, what: 'its id' },
    { header: signature?.timestamp, what: 'its time' },
    { header: type?.in === 'header' ? type.at : undefined, what: 'its event' },
  ]
  const parameters = asArray(member(node, 'parameters')).map((parameter) => asObject(api.resolve(parameter)))
  for (const { header, what } of headers) {
    if (header === undefined) continue
    const isTaken = parameters.some(
      (parameter) => parameter['in'] === 'header' && isSameHeader(String(parameter['name']), header),
    )
    if (isTaken) continue
    yield {
      pointer: existing(api, pointer, 'parameters'),
      message: `the delivery \`${name}\` does not document ${what}: add the header parameter \`${header}\``,
    }
  }
  if (type?.in !== 'body') return
  const content = asObject(member(api.resolve(member(node, 'requestBody')), 'content'))
  for (const [mediaType, body] of Object.entries(content)) {
    const schema = member(body, 'schema')
    if (typeof schema !== 'object' || schema === null) continue
    const at = canonicalPointer(api.document, joinPointer(pointer, 'requestBody', 'content', mediaType, 'schema'))
    yield* placeProblems(
      api,
      { schema: asObject(schema), pointer: at },
      { at: type.at, required: true, role: 'the event' },
    )
  }
}
