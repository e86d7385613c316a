import { toCase } from '@concord-api/model'

import type { Choices } from './choices.ts'

/** What an API is called in commands and file names: `My Shop API` is `my-shop`. */
export function apiNameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const last = words?.at(-1) === 'api' && words.length > 1 ? -1 : undefined
  const name = (words ?? []).slice(0, last).join('-').slice(0, 50).replace(/-+$/, '')
  return /^[a-z]/.test(name) ? name : `api${name === '' ? '' : `-${name}`}`
}

/** What environment variables of an API begin with: `MY_SHOP`. */
export function variableOf(title: string): string {
  return apiNameOf(title).replaceAll('-', '_').toUpperCase()
}

/** Writes the words of a property as an API writes them. */
export function propertyName(naming: Choices['naming'], ...words: readonly [string, ...string[]]): string {
  return toCase(words.join('_'), naming)
}
