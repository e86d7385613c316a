import path from 'node:path'

import { execa } from 'execa'

import { repository, type TemporaryFolder } from '../../packages/testing/src/index.ts'

const compilerOptions = {
  target: 'ES2024',
  lib: ['ES2024', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  typeRoots: [path.join(repository, 'node_modules/@types')],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  noEmit: true,
  skipLibCheck: true,
}

/** Checks the types of every module in a folder; gives what the compiler complains of. */
export async function typeCheck(folder: TemporaryFolder): Promise<string> {
  await folder.write({
    'package.json': JSON.stringify({ type: 'module' }),
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*/*.ts'] }),
  })
  const tsc = path.join(repository, 'node_modules/.bin/tsc')
  const { stdout } = await execa(tsc, ['-p', 'tsconfig.json'], { cwd: folder.path, reject: false })
  return stdout
}
