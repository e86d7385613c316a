import { InvalidArgumentError } from 'commander'

/** @throws {InvalidArgumentError} when it is no origin. */
export function readOrigin(text: string): string {
  const origin = originOf(text)
  if (origin === undefined)
    throw new InvalidArgumentError('an origin is like https://docs.example.com; a path is for --base')
  return origin
}

/** The origin a text is, without a slash at the end; undefined when it is none, or more than one. */
export function originOf(text: string): string | undefined {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  return [url.origin, `${url.origin}/`].includes(text.toLowerCase()) ? url.origin : undefined
}
