import type { OutputFile } from '@concord-api/model'

import { codeProblems } from './code-problems.ts'
import { markdownProblems } from './markdown-problems.ts'

/** What is wrong with a package, whatever the document said: with its code, its pages, its manifest or the names of its files. */
export function packageProblems(files: readonly OutputFile[]): string[] {
  return [
    ...pathProblems(files.map(({ path }) => path)),
    ...files.flatMap(({ path, content }) =>
      contentProblems(path, String(content)).map((problem) => `${path}: ${problem}`),
    ),
  ]
}

function contentProblems(path: string, content: string): string[] {
  if (path.endsWith('.ts')) return codeProblems(path, content)
  if (path.endsWith('.md')) return markdownProblems(content)
  // One thing to a line: nothing of a document makes another, or hides in one.
  if (path.endsWith('.txt')) return hidden.test(content) ? ['has what no editor shows'] : []
  return path === 'package.json' ? manifestProblems(content) : []
}

function manifestProblems(content: string): string[] {
  const { name, version, scripts, dependencies, ...others } = JSON.parse(content) as Record<string, unknown>
  const known = new Set(['description', 'engines', 'exports', 'files', 'license', 'sideEffects', 'type'])
  return [
    ...(/^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9-]{0,200}$/.test(String(name)) ? [] : [`the name is ${String(name)}`]),
    ...(/^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/.test(String(version)) ? [] : [`the version is ${String(version)}`]),
    ...(Object.values(scripts as object).every((script) => script === 'tsc -p tsconfig.json')
      ? []
      : ['there is another script']),
    ...(Object.keys(dependencies as object).join() === '@concord-api/runtime' ? [] : ['there is another dependency']),
    ...Object.keys(others).flatMap((key) => (known.has(key) ? [] : [`there is ${key}`])),
  ]
}

const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what must not be there
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u

/** Names of devices, which no file of Windows can have. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** What makes a name of a file leave its folder, or be another file or none on some system. */
export function pathProblems(paths: readonly string[]): string[] {
  const seen = new Set<string>()
  return paths.flatMap((path) => {
    const parts = path.split('/')
    const problems = [
      ...(/^(src\/((hypermedia|operations|resources)\/)?)?[A-Za-z0-9-]+\.(ts|md|json|txt)$/.test(path)
        ? []
        : ['has another form']),
      ...(parts.some((part) => devices.test(part)) ? ['is the name of a device'] : []),
      ...(parts.some((part) => part.length > 100) ? ['is too long'] : []),
      ...(seen.has(path.toLowerCase()) ? ['is there twice, but for capitals'] : []),
    ]
    seen.add(path.toLowerCase())
    return problems.map((problem) => `${path} ${problem}`)
  })
}
