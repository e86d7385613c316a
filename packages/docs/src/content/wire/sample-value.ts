import type { Api, LocatedSchema } from '@concord-api/model'
import { sampleValue as valueOf } from '@concord-api/samples'
import type { Direction } from '@concord-api/surface'

/** Something of the document that may have an example: a parameter, a header, a body. */
export interface Exemplified {
  readonly pointer: string
  readonly schema: LocatedSchema | undefined
}

/** An example of something: the document's own, else one that its schema allows. Undefined where neither says anything. */
export function sampleValue(api: Api, { pointer, schema }: Exemplified, direction: Direction = 'response'): unknown {
  return valueOf(api, pointer, schema, direction).value
}
