import { isObject } from '@concord-api/model'

import { SampleFile } from '../request/sample-file.ts'
import { jsonLiteral, memberKey, stringLiteral } from './string-literal.ts'

/** The widest a line of a sample is: as wide as pages show code. */
export const widest = 76

/** A value as an expression: on one line where it fits there, else a member to a line. */
export function valueLiteral(value: unknown, indent = '', beside = 0): string {
  const line = oneLine(value)
  if (line !== undefined && indent.length + beside + line.length <= widest) return line
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    return value.length === 0
      ? '[]'
      : `[\n${value.map((item) => `${deeper}${valueLiteral(item, deeper, 1)},\n`).join('')}${indent}]`
  }
  if (!isObject(value) || value instanceof SampleFile) return line ?? fileLiteral(value as SampleFile)
  const members = Object.entries(value).map(([name, member]) => {
    const key = `${memberKey(name)}: `
    return `${deeper}${key}${valueLiteral(member, deeper, key.length + 1)},\n`
  })
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`
}

function oneLine(value: unknown): string | undefined {
  return hasFile(value) ? undefined : jsonLiteral(value)
}

/** Whether there is a file in a value, or it is one. */
export function hasFile(value: unknown): boolean {
  if (value instanceof SampleFile) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasFile)
}

function fileLiteral({ name, mediaType }: SampleFile): string {
  return `await openAsBlob(${stringLiteral(name)}, { type: ${stringLiteral(mediaType)} })`
}
