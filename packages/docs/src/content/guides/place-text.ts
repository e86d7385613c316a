import type { Place } from '@concord-api/model'
import type { RootContent } from 'mdast'

import { type Inline, link, mono, paragraph } from '../tree.ts'

/** Where something is in an answer, in words. */
export function placeText(place: Place | undefined): Inline {
  if (place === undefined) return undefined
  if (place.in === 'header') return ['the header ', mono(place.at)]
  if (place.in === 'link') return ['the ', mono('Link'), ' header, relation ', mono(place.at)]
  if (place.in === 'status') return 'the status'
  return place.at === '' ? 'the whole body' : mono(place.at)
}

/** What `/error/message` means, where one of the places is written so. */
export function pointerNote(places: readonly (Place | undefined)[]): RootContent[] {
  if (!places.some((place) => place?.in === 'body' && place.at !== '')) return []
  const pointers = link('https://www.rfc-editor.org/rfc/rfc6901', 'JSON Pointers')
  return [
    paragraph(
      'Places in a body are written as ',
      pointers,
      ': ',
      mono('/a/b'),
      ' is member ',
      mono('b'),
      ' of member ',
      mono('a'),
      '.',
    ),
  ]
}
