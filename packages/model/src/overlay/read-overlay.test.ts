import { expect, test } from 'vitest'

import { OverlayError } from './overlay-error.ts'
import { readOverlay } from './read-overlay.ts'

const info = { title: 'An overlay', version: '1' }
const actions = [{ target: '$', update: {} }]

test.each<{ given: unknown; want: string }>([
  { given: null, want: ': this is no overlay: it has no `overlay: 1.1.0`' },
  { given: { openapi: '3.1.0' }, want: ': this is no overlay: it has no `overlay: 1.1.0`' },
  { given: { overlay: '2.0.0', info, actions }, want: '/overlay: Overlay 2.0.0 is not supported; use 1.1.0 or 1.0.0' },
  { given: { overlay: '1.1.0', actions }, want: ': `the overlay` needs `info`' },
  { given: { overlay: '1.1.0', info: { title: 'A' }, actions }, want: '/info: `info` needs `version`' },
  {
    given: { overlay: '1.1.0', info, action: [], actions },
    want: '/action: `action` is not part of `the overlay`; did you mean `actions`?',
  },
  { given: { overlay: '1.1.0', info, actions: [] }, want: '/actions: `actions` must NOT have fewer than 1 items' },
  { given: { overlay: '1.1.0', info, actions: [{ update: {} }] }, want: '/actions/0: `actions[0]` needs `target`' },
  {
    given: { overlay: '1.1.0', info, actions: [{ target: '$', remove: 'yes' }] },
    want: '/actions/0/remove: `remove` must be boolean',
  },
  {
    given: { overlay: '1.1.0', info, actions: [...actions, { target: '$' }] },
    want: '/actions/1: this action does nothing: it needs an `update`, a `copy` or `remove: true`',
  },
  {
    given: { overlay: '1.1.0', info, actions: [{ target: '$', update: {}, copy: '$' }] },
    want: '/actions/0: an action has an `update` or a `copy`, not both',
  },
  {
    given: { overlay: '1.0.0', info, actions: [{ target: '$', copy: '$' }] },
    want: '/actions/0/copy: `copy` came with Overlay 1.1.0',
  },
])('$want', ({ given, want }) => {
  let error: unknown
  try {
    readOverlay({ file: 'overlay', parsed: given })
  } catch (thrown) {
    error = thrown
  }
  expect(error instanceof OverlayError ? `${error.origin.pointer}: ${error.message}` : error).toBe(want)
})

test('extensions are allowed everywhere', () => {
  const given = {
    overlay: '1.0.1',
    info: { ...info, 'x-a': 1 },
    'x-b': 2,
    extends: './openapi.yaml',
    actions: [{ target: '$', description: 'Both.', update: null, 'x-c': 3, remove: false }],
  }
  expect(readOverlay({ file: 'overlay', parsed: given })).toEqual({
    file: 'overlay',
    version: '1.0',
    actions: [{ target: '$', pointer: '/actions/0', kind: 'update', value: null }],
  })
})
