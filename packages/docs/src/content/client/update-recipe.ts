import { asObject, resolveSchema, type Wire } from '@concord-api/model'
import type { Method } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { sampleArguments } from '../client-code/sample-arguments.ts'
import { type CallArguments, sampleCall } from '../client-code/sample-call.ts'
import type { GuideContext } from '../guide-context.ts'
import { code, heading, mono, paragraph } from '../tree.ts'

type Update = NonNullable<Wire['update']>

const semantics: Readonly<Record<Update['semantics'], string>> = {
  mask: 'Only what the mask names is changed: what it names and you do not send loses its value.',
  'merge-patch': 'What you do not send stays as it is.',
  replace: 'What you send is all there is afterwards: what you leave out is gone.',
  sparse: 'What you do not send stays as it is.',
}

const onNull: Readonly<Record<NonNullable<Update['onNull']>, string>> = {
  delete: ' removes the value.',
  keep: ' changes nothing.',
  reject: ' is refused.',
  unspecified: ' has no meaning that the API names, so do not send it.',
}

/** What is in an update, and what is not. */
export function updateRecipe(context: GuideContext): RootContent[] {
  const update = context.wire?.update
  const sample = context.methods.find(
    ({ operation, body }) => body !== undefined && (operation.verb === 'update' || operation.verb === 'replace'),
  )
  if (update === undefined || sample === undefined) return []
  return [
    heading(2, 'Changing something'),
    paragraph(
      semantics[update.semantics],
      update.onNull === undefined ? undefined : [' ', mono('null'), onNull[update.onNull], exceptions(context)],
      update.semantics === 'mask' && update.mask !== undefined
        ? [' The mask is ', mono(update.mask.name), '.']
        : undefined,
    ),
    code('ts', `await ${sampleCall(context, sample, maskOf(context, sample))}`),
  ]
}

/** Properties may say themselves what null does to them. */
function exceptions({ api }: GuideContext): string {
  const properties = [...api.schemas.values()].flatMap((schema) =>
    Object.values(asObject(asObject(schema)['properties'])),
  )
  const some = properties.some((property) => asObject(property)['x-on-null'] !== undefined)
  return some ? ' Some properties differ in that; their descriptions say so.' : ''
}

/** A mask that names what the sample sends. */
function maskOf({ api, wire }: GuideContext, sample: Method): CallArguments {
  const mask = wire?.update?.semantics === 'mask' ? wire.update.mask : undefined
  const argument = sample.query?.parameters.find(({ parameter }) => parameter.name === mask?.name)
  if (mask?.in !== 'query' || argument === undefined) return {}
  const names = Object.keys(asObject(sampleArguments(api, sample).body))
  const { schema } = argument.parameter
  const isList = schema !== undefined && asObject(resolveSchema(api.document, schema)?.schema)['type'] === 'array'
  return { query: { [mask.name]: isList ? names : names.join(',') } }
}
