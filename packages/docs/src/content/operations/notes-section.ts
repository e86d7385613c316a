import { asObject, isObject, type Operation, valueAt } from '@concord-api/model'
import type { RootContent } from 'mdast'

import { heading, type Inline, list, mono, paragraph } from '../tree.ts'
import { pageLink, type WritingContext } from './operation-context.ts'

const mostSchemes = 6

/** What a caller has to have. */
export function credentialsSection(context: WritingContext, { security }: Operation): RootContent[] {
  const needed = security.filter((schemes) => schemes.size > 0)
  if (needed.length === 0) return []
  const alternatives: Inline[] = needed
    .slice(0, mostSchemes)
    .map((schemes) =>
      [...schemes].map(([scheme, scopes], index): Inline => [
        index === 0 ? '' : ' together with ',
        mono(scheme),
        scopes.length === 0 ? '' : [' with ', scopes.map((scope, at): Inline => [at === 0 ? '' : ', ', mono(scope)])],
      ]),
    )
  const isOptional = needed.length < security.length
  const [only] = alternatives
  const how: Inline = ['See ', pageLink(context, 'authentication', 'authentication'), '.']
  return [
    heading(2, 'Credentials'),
    ...(alternatives.length === 1 && !isOptional
      ? [paragraph(only, '.')]
      : [paragraph('One of:'), list([...alternatives, ...(isOptional ? ['none'] : [])])]),
    ...(context.hasPage(`${context.folder}/authentication`) ? [paragraph(how)] : []),
  ]
}

/** What is to be known before a call is made again, or goes on. */
export function notesSection(context: WritingContext, operation: Operation): RootContent[] {
  const { safe, idempotent, method, pagination, security } = operation
  const key = context.api.conventions?.wire.idempotency
  const isKeyed = key !== undefined && (key.methods ?? ['POST', 'PATCH']).includes(method)
  const repeated = safe
    ? 'Changes nothing, and can be sent again.'
    : idempotent
      ? 'Sent again, it has the effect of one request.'
      : isKeyed
        ? ['Can be sent again with the same ', mono(key.send.name), ': it is then done once.']
        : 'Not to be sent again when it is not known whether it was done.'
  const callbacks = callbackNames(context, operation)
  return [
    list([
      repeated,
      ...(security.some((schemes) => schemes.size > 0) ? [] : ['Needs no credentials.']),
      ...(pagination === undefined
        ? []
        : [['Answers page by page (', pageLink(context, 'pagination', pagination.name), ').']]),
      ...(callbacks.length === 0
        ? []
        : [['Calls back: ', callbacks.map((name, index): Inline => [index === 0 ? '' : ', ', mono(name)]), '.']]),
    ]),
  ]
}

function callbackNames({ api }: WritingContext, { pointer }: Operation): string[] {
  const callbacks = asObject(asObject(api.resolve(valueAt(api.document, pointer)))['callbacks'])
  return Object.keys(callbacks).filter((name) => isObject(api.resolve(callbacks[name])))
}
