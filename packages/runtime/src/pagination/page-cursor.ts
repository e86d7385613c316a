import type { PageStep } from './page-strategy.ts'

/** The step that a text stands for, which is its JSON; undefined where it stands for none. */
export function readCursor(text: string): PageStep | undefined {
  try {
    const step = JSON.parse(text) as PageStep
    const [[name, part] = [], ...others] = Object.entries(step)
    return others.length === 0 && typeof part === (name === 'url' ? 'string' : 'object') ? step : undefined
  } catch {
    return undefined
  }
}
