import type { Parameter } from '@concord-api/model'

import { decode } from '../values/decode.ts'
import { type Sent, sentList, sentMembers } from '../values/sent.ts'
import { TextProblem } from '../values/text-problem.ts'
import { type Kind, type Notation, readDelimited, readMembers } from './delimited.ts'

/** Reads a text as a kind of value. */
export type ReadKind = (kind: Kind, text: string) => Sent

/** What stands in a path in one of the styles `simple`, `label` and `matrix`. */
export function pathStyle(parameter: Parameter): ReadKind {
  const { explode, style } = parameter
  if (style === 'label') return labelStyle(explode)
  if (style === 'matrix') return matrixStyle(parameter)
  return simpleStyle(explode, decode)
}

export function simpleStyle(explode: boolean, decodePiece: Notation['decode']): ReadKind {
  const notation: Notation = { delimiter: ',', pairs: explode, decode: decodePiece }
  return (kind, text) => readDelimited(kind, text, notation)
}

function labelStyle(explode: boolean): ReadKind {
  const notation: Notation = { delimiter: explode ? '.' : ',', pairs: explode, decode }
  return (kind, text) => readDelimited(kind, afterPrefix(text, '.'), notation)
}

function matrixStyle({ name, explode }: Parameter): ReadKind {
  const notation: Notation = { delimiter: ',', pairs: false, decode }
  return (kind, text) => {
    const pieces = afterPrefix(text, ';').split(';')
    if (explode && kind === 'object') return sentMembers(readMembers(pieces, decode))
    const values = pieces.map((piece) => valueOf(piece, name))
    if (explode && kind === 'array') return sentList(values.map(decode))
    if (values.length > 1) throw new TextProblem('repeated', 'must be sent once')
    return readDelimited(kind, values[0] ?? '', notation)
  }
}

/** The value of `name=value`; the name alone has an empty one. */
function valueOf(piece: string, name: string): string {
  const equals = piece.indexOf('=')
  const written = equals < 0 ? piece : piece.slice(0, equals)
  if (decode(written) !== name) throw new TextProblem('style', `must be written as ;${name}=…`)
  return equals < 0 ? '' : piece.slice(equals + 1)
}

function afterPrefix(text: string, prefix: string): string {
  if (!text.startsWith(prefix)) throw new TextProblem('style', `must begin with \`${prefix}\``)
  return text.slice(prefix.length)
}
