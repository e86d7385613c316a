/** A media type in one spelling; UTF-8 is what JSON and text are written in anyway. */
export function normalMediaType(type: string): string {
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim())
  const kept = parameters
    .map((parameter) => parameter.replaceAll('"', '').replaceAll(/\s*=\s*/g, '='))
    .filter((parameter) => parameter !== '' && parameter.toLowerCase() !== 'charset=utf-8')
  return [essence.toLowerCase(), ...kept.toSorted()].join(';')
}

/** Whether a range such as `text/*` or `*` + `/*` has a type in it. */
export function inRange(range: string, type: string): boolean {
  const [main, sub] = range.split('/')
  if (sub !== '*') return false
  return main === '*' || type.startsWith(`${main}/`)
}
