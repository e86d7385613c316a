import { expect, test } from 'vitest'

import { releaseTable } from './release-table.ts'

const packed = (name: string, version: string) => ({
  manifest: { name, version },
  files: ['a', 'b', 'c'],
  packedSize: 1234,
  unpackedSize: 56_789,
})

test('a new version, one that was never published, and one that was', () => {
  const packages = [packed('@acme/runtime', '0.1.0'), packed('@acme/books', '1.0.0'), packed('@acme/shelf', '2.0.0')]
  const plan = { next: new Map([['@acme/runtime', '0.2.0']]), unpublished: new Set(['@acme/books']) }
  const lines = releaseTable(packages, plan).split('\n')
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['package', 'version', 'packed', 'unpacked', 'files'],
    ['@acme/runtime', '0.1.0 -> 0.2.0', '1.2 kB', '56.8 kB', '3', 'would be published'],
    ['@acme/books', '1.0.0', '1.2 kB', '56.8 kB', '3', 'would be published'],
    ['@acme/shelf', '2.0.0', '1.2 kB', '56.8 kB', '3', 'is published'],
    ['2 of 3 packages would be published. Nothing was published or changed.'],
    [''],
  ])
})
