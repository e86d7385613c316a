import vm from 'node:vm'

import type { Matches } from '../matches.ts'

/** Milliseconds that one text may take. */
const most = 100

/** One character, or one of some. */
const piece = String.raw`(?:[^\\^$.*+?()[\]{}|]|\\[^\dk]|\.|\[(?:[^\]\\]|\\.)*\])`

/** Pieces one after the other, of which one may be repeated without end: there is one way to match. */
const direct = new RegExp(
  String.raw`^\^(?:${piece}(?:\{\d{1,4}\})?)*(?:${piece}(?:[*+?]|\{\d{1,4},\d{0,4}\}))?\$$`,
  'u',
)

/** Longer ones are not looked at: that would take time itself. */
const longest = 200

/** Matches patterns within a time; Node can end a search that goes on. */
export function createMatchesInTime(): Matches {
  const state: { pattern: RegExp; text: string } = { pattern: /(?:)/, text: '' }
  const context = vm.createContext(state)
  const script = new vm.Script('pattern.test(text)')
  const isDirect = new WeakMap<RegExp, boolean>()
  return (pattern, text) => {
    let known = isDirect.get(pattern)
    if (known === undefined) {
      known = pattern.source.length <= longest && direct.test(pattern.source)
      isDirect.set(pattern, known)
    }
    if (known) return pattern.test(text)
    state.pattern = pattern
    state.text = text
    try {
      return script.runInContext(context, { timeout: most }) as boolean
    } catch (cause) {
      // It may be an error of another realm.
      if ((cause as { readonly code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
      throw cause
    }
  }
}
