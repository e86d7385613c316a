import { parsePointer } from '@concord-api/model'

/** Containers whose next token is a name that people know the thing by. */
const components: Readonly<Record<string, string>> = {
  callbacks: 'the callback',
  examples: 'the example',
  headers: 'the header',
  links: 'the link',
  parameters: 'the parameter',
  pathItems: 'the path',
  requestBodies: 'the body',
  responses: 'the response',
  schemas: '',
  securitySchemes: 'the security scheme',
}

/** What people call a place of a document: `Pet.name`, `the body of POST /pets`, `the response 200 of GET /pets`. */
export function nameOf(pointer: string): string {
  const tokens = pointer === '' ? [] : parsePointer(pointer)
  const [section, first, second] = tokens
  if (section === undefined) return 'the document'
  if (section === 'components' && first !== undefined && second !== undefined) {
    const owner = `${components[first] ?? first} \`${second}\``.trim()
    return within(owner, tokens.slice(3))
  }
  if ((section === 'paths' || section === 'webhooks') && first !== undefined) {
    const isMethod = second !== undefined && /^[a-z]+$/.test(second) && second !== 'parameters' && second !== 'servers'
    const owner = section === 'webhooks' ? `the webhook \`${first}\`` : `\`${first}\``
    const named = isMethod && section === 'paths' ? `\`${second.toUpperCase()} ${first}\`` : owner
    return within(named, tokens.slice(isMethod ? 3 : 2))
  }
  return within(`\`${section}\``, tokens.slice(1))
}

/** Goes from a thing to a part of it: into a body, a response, a parameter; then through properties and items. */
function within(owner: string, tokens: readonly string[]): string {
  let name = owner
  let path = ''
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    const next = tokens[at + 1]
    if (token === 'requestBody') name = `the body of ${name}`
    else if (token === 'responses' && next !== undefined) name = `the response \`${(at++, next)}\` of ${name}`
    else if (token === 'headers' && next !== undefined) name = `the header \`${(at++, next)}\` of ${name}`
    else if (token === 'callbacks' && next !== undefined) name = `the callback \`${(at++, next)}\` of ${name}`
    else if (token === 'parameters' && next !== undefined) name = `a parameter of ${name}${(at++, '')}`
    else if (token === 'content' && next !== undefined) at++
    else if (token === 'properties' && next !== undefined) path += `${path === '' ? '' : '.'}${(at++, next)}`
    else if (token === 'patternProperties' && next !== undefined) path += `${path === '' ? '' : '.'}${(at++, next)}`
    else if (token === 'additionalProperties') path += `${path === '' ? '' : '.'}*`
    else if (token === 'items') path += '[]'
  }
  if (path === '') return name
  return /^`[^`]*`$/.test(name) && !name.includes('/') ? `\`${name.slice(1, -1)}.${path}\`` : `\`${path}\` in ${name}`
}
