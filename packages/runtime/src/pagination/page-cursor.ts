import type { PageStep } from './page-strategy.ts'

/** A step as text that is safe in an address: its JSON in base64url. */
export function writeCursor(step: PageStep): string {
  const json = JSON.stringify(step)
  // `btoa` takes bytes only.
  const ascii = json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The step a text stands for; undefined where it stands for none. */
export function readCursor(text: string): PageStep | undefined {
  try {
    const step = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))) as PageStep
    const parts = Object.entries(step)
    const known = parts.every(([name, part]) => (name === 'url' ? typeof part === 'string' : isValues(name, part)))
    return known && parts.length > 0 ? step : undefined
  } catch {
    return undefined
  }
}

function isValues(name: string, part: unknown): boolean {
  return (name === 'query' || name === 'body') && typeof part === 'object' && part !== null && !Array.isArray(part)
}
