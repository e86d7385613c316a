import { isJson, type MediaType } from '@concord-api/model'

/** The media type the client speaks where there is a choice: JSON, else the first. */
export function preferred(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ name }) => isJson(name)) ?? content[0]
}

/** Whether a media type is a stream of server-sent events. */
export function isEventStream(mediaType: string): boolean {
  return /^text\/event-stream *(;|$)/i.test(mediaType)
}
