import { describe, expect, test } from 'vitest'

import { temporaryFolder } from '../../packages/testing/src/index.ts'
import { type DeclaredApi, declaredApi } from './declared-api.ts'

/** What can be imported from `index.d.ts`, with other files beside it. */
async function apiOf(index: string, files: Readonly<Record<string, string>> = {}): Promise<DeclaredApi> {
  await using folder = await temporaryFolder({ 'package.json': '{ "type": "module" }', 'index.d.ts': index, ...files })
  return declaredApi(folder.file('index.d.ts'), folder.path)
}

interface Case {
  readonly title: string
  readonly index: string
  readonly files?: Readonly<Record<string, string>>
  readonly api: Partial<DeclaredApi>
}

const shelf = {
  'shelf.d.ts': 'export interface Shelf { readonly books: Book[] }\nexport interface Book { title: string }\n',
}

describe('an entry', () => {
  test.each<Case>([
    {
      title: 'what it declares itself, in the order of the text, without comments',
      index: '/** B. */\nexport declare function b(): void\nexport declare const a: string;\nexport type T = 1;\n',
      api: { exported: ['const a: string;', 'function b(): void;', 'type T = 1;'] },
    },
    {
      title: 'what it exports from other files, and what that is made of',
      index: "export type { Shelf } from './shelf.js';\n",
      files: shelf,
      api: {
        exported: ['interface Shelf {\n    readonly books: Book[];\n}'],
        reached: ['interface Book {\n    title: string;\n}'],
      },
    },
    {
      title: 'everything of another file',
      index: "export * from './shelf.js';\n",
      files: shelf,
      api: {
        exported: ['interface Book {\n    title: string;\n}', 'interface Shelf {\n    readonly books: Book[];\n}'],
      },
    },
    {
      title: 'a name of its own for something',
      index: "export { type Book as Volume } from './shelf.js';\n",
      files: shelf,
      api: { exported: ['export { Book as Volume };', 'interface Book {\n    title: string;\n}'] },
    },
    {
      title: 'overloads, and an interface that is also a function',
      index:
        'export declare function f(a: string): void;\nexport declare function f(a: number): void;\nexport interface f { readonly x: 1 }\n',
      api: {
        exported: [
          'function f(a: number): void;',
          'function f(a: string): void;',
          'interface f {\n    readonly x: 1;\n}',
        ],
      },
    },
    {
      title: 'types that refer to each other',
      index: 'interface A { b: B }\ninterface B { a: A }\nexport type { A };\n',
      api: { exported: ['interface A {\n    b: B;\n}'], reached: ['interface B {\n    a: A;\n}'] },
    },
    {
      title: 'what other packages have is named, and not read',
      index: "import type { Api } from '@acme/model';\nexport declare function read(): Api;\n",
      files: { 'node_modules/@acme/model/index.d.ts': 'export interface Api { name: string }\n' },
      api: { exported: ['function read(): Api;'], taken: ['Api from @acme/model'] },
    },
    {
      title: 'names that every object has',
      index: 'export interface constructor { toString: __proto__ }\ntype __proto__ = string;\nexport {};\n',
      api: {
        exported: ['interface constructor {\n    toString: __proto__;\n}'],
        reached: ['type __proto__ = string;'],
      },
    },
  ])('$title', async ({ index, files, api }) => {
    expect(await apiOf(index, files)).toEqual({ exported: [], reached: [], taken: [], ...api })
  })

  test('where things stand changes nothing', async () => {
    const one = "export { a } from './a.js';\nexport { b } from './b.js';\n"
    const other = "export { b, a } from './c.js';\n"
    const a = 'export declare const a: 1;\n'
    const b = 'export declare const b: 2;\n'
    expect(await apiOf(one, { 'a.d.ts': a, 'b.d.ts': b })).toEqual(await apiOf(other, { 'c.d.ts': `${b}${a}` }))
  })
})
