import type { MediaType } from '@concord-api/model'

/** Whether a media type is JSON, or is written as JSON. */
export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType)
}

/** The media type the client speaks where there is a choice: JSON, else the first. */
export function preferred(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ name }) => isJson(name)) ?? content[0]
}
