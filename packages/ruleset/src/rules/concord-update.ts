import {
  acceptsNull,
  type Api,
  asArray,
  asObject,
  formsOf,
  isObject,
  joinPointer,
  member,
  type Operation,
  type Wire,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { applicableSchemas } from '../support/applicable-schemas.ts'
import { wirePointer } from '../support/declared-places.ts'
import { existing } from '../support/existing.ts'
import { findSent, missingSent } from '../support/sent.ts'

export const update = defineRule({
  id: 'concord-update',
  summary: 'Updates have the declared method, and bodies in which can be left out or be null what the conventions say.',
  group: 'methods',
  severity: 'error',
  reads: ['wire.update'],
  *check(api) {
    const declared = api.conventions?.wire.update
    if (declared === undefined) return
    const updates = api.operations.filter(({ verb }) => verb === 'update')
    for (const operation of updates) {
      yield* checkMethod(operation, declared)
      yield* checkBody(api, operation, declared)
      const { semantics, mask } = declared
      if (semantics === 'mask' && mask !== undefined && findSent(api, operation, mask) === undefined) {
        yield* missingSent(api, operation, mask, 'is an update by a mask')
      }
    }
    yield* checkNulls(api, updates, declared)
  },
})

type Update = NonNullable<Wire['update']>

function* checkMethod(operation: Operation, { method }: Update): Iterable<Problem> {
  const expected = method === 'action' ? 'POST' : method
  if (operation.method === expected) return
  yield {
    pointer: operation.pointer,
    message: `\`${operation.id}\` updates with \`${operation.method}\`, where \`x-conventions\` declare \`${method}\`: move it to \`${expected.toLowerCase()}\``,
  }
}

const mergePatch = 'application/merge-patch+json'

function* checkBody(api: Api, operation: Operation, { semantics }: Update): Iterable<Problem> {
  for (const { name, schema, pointer } of operation.requestBody?.content ?? []) {
    const isMergePatch = name.toLowerCase().startsWith(mergePatch)
    if (isMergePatch && semantics !== 'merge-patch') {
      yield {
        pointer,
        message: `\`${name}\` is for merge patches, and updates are declared \`${semantics}\`: rename to \`application/json\``,
      }
    }
    if (!isMergePatch && semantics === 'merge-patch' && /[/+]json/i.test(name)) {
      yield { pointer, message: `\`${name}\` does not say that the body is a merge patch: rename to \`${mergePatch}\`` }
    }
    if ((semantics !== 'sparse' && semantics !== 'merge-patch') || schema === undefined) continue
    // Not the forms of `oneOf`, which `required` tells apart.
    for (const { schema: form, pointer: at } of applicableSchemas(api, schema).schemas) {
      // Where there is one thing to change, a body without it changes nothing.
      const count = Object.keys(asObject(form['properties'])).length
      if (asArray(form['required']).length === 0 || count === 1) continue
      yield {
        pointer: joinPointer(at, 'required'),
        message: `an update may leave out what it does not change: remove \`required\``,
      }
    }
  }
}

interface Property {
  readonly name: string
  readonly pointer: string
  readonly acceptsNull: boolean
  readonly own: unknown
}

/** What null does has a place only where null may be sent. */
function* checkNulls(api: Api, updates: readonly Operation[], { onNull }: Update): Iterable<Problem> {
  const properties = updates.flatMap((operation) => propertiesOf(api, operation))
  for (const { name, pointer, acceptsNull: accepts, own } of properties) {
    const does = own ?? onNull
    if (does === 'reject' && accepts) {
      const fix =
        own === undefined ? "remove `'null'` from its types, or set `x-on-null`" : "remove `'null'` from its types"
      yield { pointer, message: `null is refused, and \`${name}\` accepts it: ${fix}` }
    }
    if (own !== undefined && own !== 'reject' && !accepts) {
      yield { pointer, message: `\`${name}\` says what null does and does not accept it: add \`'null'\` to its types` }
    }
  }
  if (onNull !== 'delete' && onNull !== 'keep') return
  if (properties.length === 0 || properties.some((property) => property.acceptsNull)) return
  yield {
    pointer: `${wirePointer}/update/onNull`,
    message: `no property of an update accepts null: add \`'null'\` to the types of those that do, or set \`onNull: reject\``,
  }
}

function propertiesOf(api: Api, { requestBody }: Operation): Property[] {
  const bodies = (requestBody?.content ?? []).flatMap(({ schema }) => (schema === undefined ? [] : [schema]))
  return formsOf(api.document, bodies).flatMap(({ schema, pointer }) =>
    Object.entries(asObject(schema['properties'])).flatMap(([name, property]) => {
      if (!isObject(property)) return []
      const at = joinPointer(pointer, 'properties', name)
      const forms = formsOf(api.document, [{ schema: property, pointer: at }])
      const own = forms.map((form) => member(form.schema, 'x-on-null')).find((value) => value !== undefined)
      return [{ name, pointer: existing(api, at, 'type'), acceptsNull: acceptsNull(forms), own }]
    }),
  )
}
