import { expect, test } from 'vitest'

import { inOrder, type PublicPackage, publicPackages } from './public-packages.ts'

function named(name: string, ...dependencies: readonly string[]): PublicPackage {
  const manifest = { name, version: '1.0.0', dependencies: Object.fromEntries(dependencies.map((each) => [each, '*'])) }
  return { directory: name, manifest }
}

test.each([
  { given: [named('a'), named('b')], order: ['a', 'b'] },
  { given: [named('a', 'b'), named('b', 'c', 'elsewhere'), named('c')], order: ['c', 'b', 'a'] },
  { given: [named('a', 'c'), named('b', 'c'), named('c')], order: ['c', 'a', 'b'] },
])('$order', ({ given, order }) => {
  expect(inOrder(given).map(({ manifest }) => manifest.name)).toEqual(order)
})

test('packages that depend on each other are said', () => {
  expect(() => inOrder([named('a', 'b'), named('b', 'a')])).toThrow('packages depend on each other: a -> b -> a')
})

test('ours: none is private, and each comes after what it depends on', async () => {
  const packages = await publicPackages()
  const names = packages.map(({ manifest }) => manifest.name)
  expect(new Set(names).size).toBe(names.length)
  for (const [index, { manifest }] of packages.entries()) {
    expect(manifest.private).toBeUndefined()
    const ours = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@concord-api/'))
    expect(names.slice(0, index)).toEqual(expect.arrayContaining(ours))
  }
})
