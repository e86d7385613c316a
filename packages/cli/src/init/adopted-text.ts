import { jsonText, relativePath, terminalText } from '@concord-api/findings'
import { type Inferred, percent } from '@concord-api/inference'
import picocolors from 'picocolors'

import type { Adopted, AdoptFlags } from './adopted.ts'

/** What was inferred, for a person: each convention with how sure it is and by what. */
export function adoptedText(
  { api, inference, declarations, files, toAdd }: Adopted,
  flags: AdoptFlags,
  color: boolean,
): string {
  const colors = picocolors.createColors(color)
  const { declared, doubtful } = inference
  const row = ({ pointer, value, confidence, evidence }: Inferred): string => {
    const name = `${pointer.slice(1)}${shortly(value)}`
    return `  ${colors.bold(percent(confidence).padStart(5))}  ${terminalText(name)}\n         ${colors.dim(terminalText(evidence))}\n`
  }
  const names = files.map(({ file }) => terminalText(relativePath(process.cwd(), file)))
  const name = terminalText(api.name)
  const marked = [...declarations.operations.values()].filter((members) => members['pagination'] !== undefined).length
  return [
    `${name}: ${api.operations.length} operations, ${marked} of them paginated\n`,
    ...section(colors.green('Declared'), declared.map(row)),
    ...section(colors.yellow('Seen, and left to you'), doubtful.map(row)),
    `\n${flags.dryRun ? 'would write' : 'wrote'} ${names.join(', ')}\n`,
    ...(toAdd === undefined ? [] : [`\nadd to redocly.yaml:\n${indented(toAdd)}`]),
    `\nnext: concord lint ${name}\n      concord lint ${name} --write-waivers   accepts what is there, so that only what is new fails\n`,
  ].join('')
}

/** The same for programs. */
export function adoptedJson({ api, inference, declarations, files, toAdd }: Adopted, { dryRun }: AdoptFlags): string {
  const plain = ({ pointer, value, confidence, evidence, operations }: Inferred): object => ({
    pointer,
    value,
    confidence: Number(confidence.toFixed(3)),
    evidence,
    ...(operations === undefined ? {} : { operations: operations.size }),
  })
  const result = {
    api: api.name,
    operations: api.operations.length,
    declared: inference.declared.map(plain),
    doubtful: inference.doubtful.map(plain),
    marked: Object.fromEntries(declarations.operations),
    files: files.map(({ file }) => relativePath(process.cwd(), file)),
    written: !dryRun,
    ...(toAdd === undefined ? {} : { toAdd }),
  }
  return `${jsonText(result, 2)}\n`
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`\n${title}\n`, ...rows]
}

/** A scalar, or the style of a strategy; what is longer stands in the file. */
function shortly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === '' ? ': the whole body' : `: ${String(value)}`
  return ''
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${terminalText(line)}`))
    .join('\n')
}
