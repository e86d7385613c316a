import { injections, payloads, terminators } from '@concord-api/testing'

/** Makes a hostile text of one that a document has. */
export interface Operator {
  readonly name: string
  readonly apply: (text: string) => string
}

/** Where the hostile part stands. */
const placements: readonly (readonly [name: string, place: (text: string, part: string) => string])[] = [
  ['before', (text, part) => part + text],
  ['after', (text, part) => text + part],
  ['within', (text, part) => text.slice(0, text.length / 2) + part + text.slice(text.length / 2)],
  ['instead of', (_, part) => part],
]

/** What changes a text as a whole. */
const wholes: readonly Operator[] = [
  { name: 'ends in a star', apply: (text) => `${text}*` },
  { name: 'begins with a slash', apply: (text) => `/${text}` },
  { name: 'ends in a backslash', apply: (text) => `${text}\\` },
  { name: 'twice', apply: (text) => `${text}${text}` },
  { name: 'in capitals', apply: (text) => text.toUpperCase() },
  { name: 'in small letters', apply: (text) => text.toLowerCase() },
  { name: 'backwards', apply: (text) => [...text].toReversed().join('') },
  { name: 'with a point for each letter', apply: (text) => text.replace(/\w/g, '.') },
  {
    name: 'in fullwidth letters',
    apply: (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  },
  { name: 'a thousand times', apply: (text) => `${text}x`.repeat(1000) },
  { name: 'on a thousand lines', apply: (text) => `${text}\n`.repeat(1000) },
]

/** Every way in which a text of a document is made hostile: an ending, a payload and a placement more make many more. */
export const operators: readonly Operator[] = [
  ...terminators.flatMap(([end, begin]) =>
    payloads.flatMap((payload) =>
      placements.map(([name, place]) => ({
        name: `${name}: ${JSON.stringify(end + payload + begin)}`,
        apply: (text: string) => place(text, end + payload + begin),
      })),
    ),
  ),
  ...injections.map(({ name, sink, text }) => ({ name: `${sink}: ${name}`, apply: () => text })),
  ...wholes,
]
