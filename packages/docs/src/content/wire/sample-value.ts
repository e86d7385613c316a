import type { Api, LocatedSchema } from '@concord-api/model'
import { type Method, sampleArguments } from '@concord-api/surface'

/** An example of a parameter or of a body: the document's own, else one that its schema allows. */
export function sampleValue(
  api: Api,
  { name, pointer, schema }: { name: string; pointer: string; schema: LocatedSchema | undefined },
): unknown {
  const parameter = { name, pointer, schema, in: 'path', required: true, deprecated: false } as const
  const more = { description: undefined, style: 'simple', explode: false, mediaType: undefined }
  const type = { kind: 'unknown' } as const
  const path = [{ name, type, parameter: { ...parameter, ...more } }]
  return sampleArguments(api, { path, body: undefined } as unknown as Method).path[0]
}
