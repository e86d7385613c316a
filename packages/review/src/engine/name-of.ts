import { asObject, asString, type JsonObject, joinPointer, parsePointer, valueAt } from '@concord-api/model'

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
export function nameOf(document: JsonObject, pointer: string): string {
  const tokens = pointer === '' ? [] : parsePointer(pointer)
  const [section, first, second] = tokens
  if (section === undefined) return 'the document'
  if (section === 'components' && first !== undefined && second !== undefined) {
    const parameter = first === 'parameters' ? parameterAt(document, tokens.slice(0, 3)) : undefined
    if (parameter !== undefined) return within(document, parameter, tokens, 3)
    const owner = `${components[first] ?? first} \`${second}\``.trim()
    return within(document, owner, tokens, 3)
  }
  if ((section === 'paths' || section === 'webhooks') && first !== undefined) {
    const isMethod = second !== undefined && /^[a-z]+$/.test(second) && second !== 'parameters' && second !== 'servers'
    const owner = section === 'webhooks' ? `the webhook \`${first}\`` : `\`${first}\``
    const named = isMethod && section === 'paths' ? `\`${second.toUpperCase()} ${first}\`` : owner
    return within(document, named, tokens, isMethod ? 3 : 2)
  }
  return within(document, `\`${section}\``, tokens, 1)
}

/** Goes from a thing to a part of it: into a body, a response, a parameter; then through properties and items. */
function within(document: JsonObject, owner: string, tokens: readonly string[], start: number): string {
  let name = owner
  let path = ''
  let condition = ''
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as string
    const next = tokens[at + 1]
    if (token === 'requestBody') name = `the body of ${name}`
    else if (token === 'responses' && next !== undefined) name = `the response \`${(at++, next)}\` of ${name}`
    else if (token === 'headers' && next !== undefined) name = `the header \`${(at++, next)}\` of ${name}`
    else if (token === 'callbacks' && next !== undefined) name = `the callback \`${(at++, next)}\` of ${name}`
    else if (token === 'parameters' && next !== undefined) {
      name = `${parameterAt(document, tokens.slice(0, at + 2)) ?? 'a parameter'} of ${name}`
      at++
    } else if (token === 'content' && next !== undefined) at++
    else if (token === 'properties' && next !== undefined) path += `${path === '' ? '' : '.'}${(at++, next)}`
    else if (token === 'patternProperties' && next !== undefined) path += `${path === '' ? '' : '.'}${(at++, next)}`
    else if (token === 'additionalProperties') path += `${path === '' ? '' : '.'}*`
    else if (token === 'items') path += '[]'
    else if (token === 'prefixItems' && next !== undefined) path += `[${(at++, next)}]`
    else if (token === 'then') condition = ', where `if` holds,'
    else if (token === 'else') condition = ', where `if` does not hold,'
  }
  if (path === '') return `${name}${condition}`
  const part = path === '[]' ? `an item of ${name}` : partOf(name, path)
  return `${part}${condition}`
}

function partOf(name: string, path: string): string {
  return /^`[^`]*`$/.test(name) && !name.includes('/') ? `\`${name.slice(1, -1)}.${path}\`` : `\`${path}\` in ${name}`
}

/** `the query parameter \`limit\``, where it says so itself. */
function parameterAt(document: JsonObject, tokens: readonly string[]): string | undefined {
  const node = asObject(valueAt(document, joinPointer('', ...tokens)))
  const [name, location] = [asString(node['name']), asString(node['in'])]
  if (name === undefined || location === undefined) return undefined
  return location === 'header' ? `the header \`${name}\`` : `the ${location} parameter \`${name}\``
}
