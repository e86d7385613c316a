import type { SampleBody } from '../request/sample-body.ts'
import { SampleFile } from '../request/sample-file.ts'
import { bracketPairs } from './bracket-pairs.ts'
import { textOf } from './parameter-text.ts'
import { shellWord } from './shell-word.ts'
import { jsonText } from '../json-text.ts'
import { percentEncoded } from './percent-encoded.ts'

/** The options that give a command a body, each with its value. */
export function curlBody({ kind, mediaType, value }: SampleBody): string[] {
  const contentType = `-H ${shellWord(`Content-Type: ${mediaType}`)}`
  switch (kind) {
    case 'file':
      return [contentType, `--data-binary ${shellWord(`@${(value as SampleFile).name}`)}`]
    case 'form':
      return formOptions(value as object)
    case 'json':
      return [contentType, `-d ${shellWord(jsonText(value))}`]
    case 'multipart':
      return multipartOptions(value as object)
    case 'text':
      // What begins with `@` would be the name of a file to `-d`.
      return [contentType, `--data-raw ${shellWord(String(value))}`]
  }
}

function formOptions(fields: object): string[] {
  const pairs = Object.entries(fields).flatMap(([name, value]) => bracketPairs(name, value))
  if (pairs.length === 0) return ["-d ''"]
  // curl encodes the value, not the name.
  return pairs.map(([name, text]) => `--data-urlencode ${shellWord(`${percentEncoded(name)}=${text}`)}`)
}

function multipartOptions(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(isThere)
      .map((item: unknown) => part(name.replaceAll('=', '%3D'), item)),
  )
}

function part(name: string, value: unknown): string {
  if (value instanceof SampleFile) return `-F ${shellWord(`${name}=@${value.name};type=${value.mediaType}`)}`
  if (typeof value !== 'object') return `--form-string ${shellWord(`${name}=${textOf(value)}`)}`
  const content = JSON.stringify(value).replace(/[\\"]/g, String.raw`\$&`)
  return `-F ${shellWord(`${name}="${content}";type=application/json`)}`
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}
