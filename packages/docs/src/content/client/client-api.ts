import type { Guide } from '../guide.ts'
import { withoutTitle } from '../markdown/own-markdown.ts'

/** Every method and type of the client, on one page. */
export const clientApi: Guide = {
  slug: 'client/api',
  kind: 'client',
  section: ['Client'],
  label: 'Methods and types',
  title: () => 'Every method and type of the client',
  description: ({ api }) => `Every method, type and error of the ${api.title} client.`,
  applies: ({ client }) => client?.apiMarkdown !== undefined,
  write: ({ client }) => withoutTitle(client?.apiMarkdown ?? ''),
}
