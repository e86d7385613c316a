import { table } from '../bench/table.ts'
import type { PackedPackage } from '../packages/pack-package.ts'
import type { ReleasePlan } from './plan.ts'

type Packed = Pick<PackedPackage, 'files' | 'manifest' | 'packedSize' | 'unpackedSize'>

/** What would be released, for a person: a line for each package, in the order in which they are published. */
export function releaseTable(packages: readonly Packed[], { next, unpublished }: ReleasePlan): string {
  const rows = packages.map(({ manifest: { name, version }, files, packedSize, unpackedSize }) => {
    const after = next.get(name) ?? version
    const isNew = after !== version || unpublished.has(name)
    return [
      name,
      after === version ? version : `${version} -> ${after}`,
      kilobytes(packedSize),
      kilobytes(unpackedSize),
      String(files.length),
      isNew ? 'would be published' : 'is published',
    ]
  })
  const count = rows.filter((row) => row.at(-1) === 'would be published').length
  const head = ['package', 'version', 'packed', 'unpacked', 'files']
  return `${table(head, rows)}\n${count} of ${rows.length} packages would be published. Nothing was published or changed.\n`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
