import type { Api, JsonObject } from '@concord-api/model'

import type { Page } from '../page.ts'

/** What a site is made of. */
export interface SiteInput {
  /** What the site is called; plain text. */
  readonly title: string
  readonly apis: readonly SiteApi[]
  /** In the order of the sidebar. */
  readonly pages: readonly Page[]
}

/** An API of the site, and where its pages are. */
export interface SiteApi {
  readonly api: Api
  /** The first part of the addresses of its pages. */
  readonly folder: string
  /** Its name without the version: what several versions of one API share. */
  readonly name: string
  /** The part of its name behind the `@`, which the version picker shows. */
  readonly version: string | undefined
  /** The document Redoc shows, with samples; it need not be safe. */
  readonly document: JsonObject
}

export interface SiteOptions {
  /** Origin of the published site, `https://docs.example.com`: canonical links, Open Graph and a sitemap need it. */
  readonly site?: string | undefined
  /** Path the site is published below. @default "/" */
  readonly base?: string | undefined
  /** Where a page's source is edited, with `{file}` and `{line}` in it; without it no page says how. */
  readonly editUrl?: string | undefined
  /** Labels of samples that Redoc does not know by itself. */
  readonly sampleLanguages?: readonly SampleLanguage[] | undefined
  /** Folder in which rendered references are kept from one run to the next; none keeps nothing. */
  readonly cacheFolder?: string | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A label of `x-codeSamples`, and the language its text is in. */
export interface SampleLanguage {
  readonly lang: string
  readonly label: string
}

/** `3 of 7: rendering pages` */
export interface Progress {
  readonly step: number
  readonly of: number
  readonly text: string
}
