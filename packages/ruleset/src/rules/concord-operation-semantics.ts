import { type Api, asObject, joinPointer, type Operation, valueAt } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'

export const operationSemantics = defineRule({
  id: 'concord-operation-semantics',
  summary: 'What `x-operation` says of an operation fits its method.',
  group: 'conventions',
  severity: 'error',
  reads: ['x-operation'],
  *check(api) {
    for (const operation of api.operations) yield* checkOperation(api, operation)
  },
})

function* checkOperation(api: Api, operation: Operation): Iterable<Problem> {
  const { id, method, verb } = operation
  const at = joinPointer(operation.pointer, 'x-operation')
  const declared = asObject(valueAt(api.document, at))
  const changes = method === 'DELETE' || method === 'PATCH' || method === 'PUT'
  if (declared['safe'] === true && changes) {
    yield {
      pointer: joinPointer(at, 'safe'),
      message: `\`${id}\` is said to change nothing, and \`${method}\` changes something: remove \`safe\`, or move it to \`get\``,
    }
  }
  if (declared['idempotent'] === false && (declared['safe'] === true || method === 'PUT' || method === 'DELETE')) {
    const why = declared['safe'] === true ? 'is safe' : `is a \`${method}\``
    yield {
      pointer: joinPointer(at, 'idempotent'),
      message: `\`${id}\` ${why}, which may be repeated: remove \`idempotent: false\`, or use \`POST\``,
    }
  }
  if (typeof declared['verb'] !== 'string') return
  const methods = Object.hasOwn(methodsOf, verb) ? methodsOf[verb] : undefined
  // One of actions has a POST for everything.
  if (methods === undefined || methods.includes(method) || (method === 'POST' && api.conventions?.wire.style === 'rpc'))
    return
  yield {
    pointer: joinPointer(at, 'verb'),
    message: `\`${id}\` is said to \`${verb}\`, and is a \`${method}\`: set the verb it is, or move it to \`${methods[0]?.toLowerCase()}\``,
  }
}

/** The methods that do what a verb says, the usual one first. */
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  create: ['POST', 'PUT'],
  delete: ['DELETE', 'POST'],
  get: ['GET', 'HEAD', 'POST'],
  list: ['GET', 'HEAD', 'POST'],
  replace: ['PUT', 'POST'],
  update: ['PATCH', 'PUT', 'POST'],
}
