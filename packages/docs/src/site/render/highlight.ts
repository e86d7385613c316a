import type { ElementContent } from 'hast'
import { common, createLowlight } from 'lowlight'

/** What samples, bodies and wire traces of an API are written in. */
const languages = new Set(['bash', 'json', 'typescript', 'xml', 'yaml'])
const lowlight = createLowlight(Object.fromEntries(Object.entries(common).filter(([name]) => languages.has(name))))
lowlight.registerAlias({ bash: ['curl', 'console'], json: ['jsonc'], typescript: ['js', 'javascript'] })

/** Longer texts stay plain: colours are worth neither their time nor their weight. */
const longest = 20_000

const known = new Map<string, ElementContent[]>()

/** The text of a code block as elements with classes, which the style sheet gives colours; plain in other languages. */
export function highlight(text: string, language: string | undefined): ElementContent[] {
  if (language === undefined || text.length > longest || !lowlight.registered(language)) {
    return [{ type: 'text', value: text }]
  }
  const key = `${language} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const made = lowlight.highlight(language, text).children as ElementContent[]
  known.set(key, made)
  return made
}
