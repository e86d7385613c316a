import { headers, operationsOf, responses } from './operations.ts'
import { randomFrom } from '../random.ts'
import { resourcesOf } from './resources.ts'
import { schemasOf } from './schemas.ts'
import { conventionsOf, styleOf } from './style.ts'

/** Operations a kind of records has: list, create, read, change, remove. */
const each = 5

/**
 * A document nobody wrote, of the size and variety of real ones: 5 to 60 operations on up to twelve kinds of records,
 * one of several ways to page, to authenticate and to name things. The same seed gives the same document.
 */
export function syntheticApi(name: string, seed: number): object {
  const random = randomFrom(seed)
  const style = styleOf(random)
  const count = random.between(each, 60)
  const resources = resourcesOf(random, Math.ceil(count / each))
  return {
    openapi: '3.1.1',
    info: {
      title: `${name} API`,
      version: `1.${random.between(0, 40)}.0`,
      summary: `Keeps ${resources[0]?.plural} and more.`,
      description: 'Send your key with each request; what is wrong with one is said in a body that all failures share.',
      contact: { name: 'API support', url: 'https://support.example.org' },
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `https://${name}.api.test/v1`, description: 'Production.' }],
    security: [{ [style.scheme]: [] }],
    tags: resources.map(({ type, plural }) => ({ name: type, description: `What concerns ${plural}.` })),
    paths: operationsOf(resources, count, style),
    components: {
      securitySchemes: { [style.scheme]: style.security },
      schemas: schemasOf(random, resources, style),
      headers,
      responses,
    },
    'x-conventions': conventionsOf(style),
  }
}
