import { createHash } from 'node:crypto'

/**
 * The source expression that allows exactly this inline script or style.
 * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Writes a policy that forbids everything but what `directives` allow. */
export function contentSecurityPolicy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries({ 'default-src': ["'none'"], ...directives, 'base-uri': ["'none'"], 'form-action': ["'none'"] })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
