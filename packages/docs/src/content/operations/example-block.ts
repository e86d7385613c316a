import { type Api, isJson, type MediaType } from '@concord-api/model'
import { jsonText, sampleValue } from '@concord-api/samples'
import type { Direction } from '@concord-api/surface'
import type { RootContent } from 'mdast'

import { code } from '../tree.ts'

const limits = { lines: 60, characters: 6000 }

/** An example of a body: the document's, else one made from its schema. */
export function exampleBlock(api: Api, { name, pointer, schema }: MediaType, direction: Direction): RootContent[] {
  const { value } = sampleValue(api, pointer, schema, direction)
  if (value === undefined) return []
  if (isJson(name)) return [code('json', cutLines(jsonText(value)))]
  return typeof value === 'string' ? [code('text', cutLines(value))] : []
}

/** The beginning of a long text. */
export function cutLines(text: string): string {
  const lines = text.split('\n')
  const few = lines.length > limits.lines ? `${lines.slice(0, limits.lines).join('\n')}\n…` : text
  return few.length > limits.characters ? `${few.slice(0, limits.characters).replace(/[\uD800-\uDBFF]$/, '')}…` : few
}
