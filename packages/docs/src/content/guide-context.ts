import type { Api, Operation, Wire } from '@concord-api/model'
import { createSurface, type Group, type Method, type Surface } from '@concord-api/surface'

import type { ApiContent, SiteClient } from './site-content.ts'
import { documentedAnswers, type DocumentedAnswers } from './wire/documented-answers.ts'

/** What the pages of one API are written from. */
export interface GuideContext {
  readonly site: ApiContent
  readonly api: Api
  readonly surface: Surface
  /** Undefined for a document without conventions. */
  readonly wire: Wire | undefined
  readonly client: SiteClient | undefined
  readonly methods: readonly Method[]
  readonly groupOf: (method: Method) => Group
  readonly methodOf: (operation: Operation) => Method | undefined
  readonly answers: DocumentedAnswers
  /** Whether the API has a page: `errors`. */
  readonly has: (slug: string) => boolean
  /** The address of a page of the API; its overview is empty. */
  readonly address: (slug: string) => string
}

/** @param slugs - of the pages there are going to be; filled after this returns */
export function createGuideContext(site: ApiContent, slugs: ReadonlySet<string>): GuideContext {
  const { api, folder, surface = createSurface(api) } = site
  const groups = new Map(surface.groups.flatMap((group) => group.methods.map((method) => [method, group] as const)))
  const byOperation = new Map([...groups.keys()].map((method) => [method.operation, method]))
  const answers = documentedAnswers(api)
  return {
    site,
    api,
    surface,
    wire: api.conventions?.wire,
    client: site.client,
    methods: [...groups.keys()],
    groupOf: (method) => groups.get(method) as Group,
    methodOf: (operation) => byOperation.get(operation),
    answers,
    has: (slug) => slugs.has(slug),
    address: (slug) => (slug === '' ? `/${folder}/` : `/${folder}/${slug}/`),
  }
}
