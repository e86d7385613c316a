import type { JsonObject } from '@concord-api/model'

import { DocsError } from '../docs-error.ts'
import type { SampleLanguage } from '../site/site-input.ts'
import { runRedocly } from './run-redocly.ts'

const moduleStart = '<script type="module">'
const colourScript = /<script>(try\{var m=localStorage\.getItem\("redoc\.colorMode"\)[^<]*)<\/script>/

/** What Redoc makes of a document before a browser comes to it. */
export interface RenderedReference {
  /** Style elements. */
  readonly head: string
  /** The element it brings to life. */
  readonly body: string
  /** The inline script in it, which sets the colours before the first paint. */
  readonly script: string | undefined
}

/**
 * Renders the first view of a reference.
 * @throws {DocsError} `redoc-failed` or `redoc-changed`
 */
export async function renderedReference(
  name: string,
  document: JsonObject,
  languages: readonly SampleLanguage[],
): Promise<RenderedReference> {
  const { head, body } = await runRedocly(name, document, languages)
  const end = body.indexOf(moduleStart)
  if (end < 0) throw new DocsError('redoc-changed', { api: name }, 'Redoc made no module script')
  const rendered = body.slice(0, end)
  return { head, body: rendered.trim(), script: colourScript.exec(rendered)?.[1] }
}
