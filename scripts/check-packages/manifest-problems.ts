import type { Manifest } from '../packages/public-packages.ts'

/** What `package.json` must agree with. */
export interface Expected {
  /** Where the package is, from the top of the repository. */
  readonly directory: string
  /** The oldest Node it runs on. */
  readonly node: string
  /** The `package.json` of the repository. */
  readonly root: Pick<Manifest, 'license' | 'repository'>
  /** Paths of the files in its tarball. */
  readonly files: readonly string[]
}

type Check = (manifest: Manifest, expected: Expected) => boolean

/** What is wrong, and when nothing is. */
const checks: readonly (readonly [problem: string, isFine: Check])[] = [
  ['`description` is missing', ({ description = '' }) => description !== ''],
  [
    '`license` is not that of the repository',
    ({ license }, { root }) => license !== undefined && license === root.license,
  ],
  ['LICENSE is not packed', (_manifest, { files }) => files.includes('LICENSE')],
  ['README.md is not packed', (_manifest, { files }) => files.includes('README.md')],
  [
    '`repository` does not say where it is',
    ({ repository }, { root, directory }) =>
      repository?.type === 'git' && repository.url === root.repository?.url && repository.directory === directory,
  ],
  ['`publishConfig.access` is not `public`', ({ publishConfig }) => publishConfig?.access === 'public'],
  ['`publishConfig.provenance` is not `true`', ({ publishConfig }) => publishConfig?.provenance === true],
  ['`type` is not `module`', ({ type }) => type === 'module'],
  ['`sideEffects` does not say `false`', ({ sideEffects }) => sideEffects === false],
  ['`files` is missing: everything would be packed', ({ files = [] }) => files.length > 0],
]

/** What keeps a package from being published as it should be, one line each. */
export function manifestProblems(manifest: Manifest, expected: Expected): string[] {
  const { files, node } = expected
  const found = checks.filter(([, isFine]) => !isFine(manifest, expected)).map(([problem]) => problem)
  if (manifest.engines?.node !== node) found.push(`\`engines.node\` is not \`${node}\``)
  for (const [subpath, target] of Object.entries(manifest.exports ?? {}))
    found.push(...exportProblems(subpath, target, files))
  if (manifest.exports === undefined) found.push('`exports` is missing')
  for (const target of Object.values(manifest.bin ?? {})) found.push(...absent(target, files))
  for (const file of files)
    if (/\.test\.|\/(fixtures|testing)\//.test(file)) found.push(`${file} is a test, and is packed`)
  return found
}

function exportProblems(subpath: string, target: unknown, files: readonly string[]): string[] {
  if (typeof target === 'string') return absent(target, files)
  const conditions = Object.entries(target as Readonly<Record<string, string>>)
  const names = conditions.map(([condition]) => condition).filter((condition) => !condition.includes('/'))
  // The first condition that holds is taken.
  const isTyped = names[0] === 'types' && names.at(-1) === 'default'
  return [
    ...(isTyped ? [] : [`\`exports["${subpath}"]\` does not begin with \`types\` and end with \`default\``]),
    ...conditions.flatMap(([, file]) => absent(file, files)),
  ]
}

/** A file that is named and not packed; of a pattern, no file. */
function absent(target: string, files: readonly string[]): string[] {
  const [before = '', after] = target.replace(/^\.\//, '').split('*')
  const isThere = files.some((file) =>
    after === undefined ? file === before : file.startsWith(before) && file.endsWith(after),
  )
  return isThere ? [] : [`${target} is named and not packed`]
}
