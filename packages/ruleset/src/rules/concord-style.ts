import { asObject, joinPointer, member } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'

export const style = defineRule({
  id: 'concord-style',
  summary: 'Paths name things in an API of resources, and actions are called with GET or POST in one of actions.',
  group: 'naming',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.style'],
  *check(api) {
    const declared = member(member(member(api.document, 'x-conventions'), 'wire'), 'style')
    if (declared === 'resource') yield* Object.keys(asObject(member(api.document, 'paths'))).flatMap(actionsIn)
    if (declared !== 'rpc') return
    for (const { id, method, pointer } of api.operations) {
      if (method === 'POST' || method === 'GET') continue
      yield {
        pointer,
        message: `\`${id}\` is an action with the method \`${method}\`, and actions are called with POST: move it to \`post\``,
      }
    }
  },
})

/** Words for what the methods of HTTP do: after one of these, a path says twice what happens. */
const actions: Readonly<Record<string, string>> = {
  add: 'post',
  create: 'post',
  delete: 'delete',
  fetch: 'get',
  get: 'get',
  list: 'get',
  remove: 'delete',
  update: 'patch',
}

function actionsIn(path: string): Problem[] {
  const found = path.split('/').flatMap((segment) => {
    const [word] = /^[a-z]+(?=[A-Z_-]|$)/.exec(segment) ?? []
    return word !== undefined && Object.hasOwn(actions, word) ? [{ segment, method: actions[word] }] : []
  })
  return found.map(({ segment, method }) => ({
    pointer: joinPointer('/paths', path),
    message: `\`${segment}\` is an action, and paths are declared to name things: rename it to the thing, with the method \`${method}\``,
  }))
}
