import path from 'node:path'

import { execa } from 'execa'

import { repository } from '../../../packages/testing/src/index.ts'

/** What the compiler says of a program. */
export interface TypeCheck {
  readonly instantiations: number
  readonly seconds: number
  /** Each beginning with the file it is in. */
  readonly errors: readonly string[]
}

/** The compiler of this repository. One thread: with several, instantiations depend on how the work is shared. */
const compiler = path.join(repository, 'node_modules/typescript/bin/tsc')
const strict = '--ignoreConfig --strict --singleThreaded --pretty false'
const target =
  '--target es2023 --lib es2023,dom,dom.iterable,dom.asynciterable --module esnext --moduleResolution bundler'
const options = `${strict} ${target}`.split(' ')

export async function compilerVersion(): Promise<string> {
  const { stdout } = await execa(process.execPath, [compiler, '--version'])
  return stdout.replace('Version', 'TypeScript')
}

/**
 * Checks a program in a folder, and everything it imports.
 * @param declarations - whether that is so for what are only declarations, too
 */
export async function checkTypes(file: string, cwd: string, declarations = false): Promise<TypeCheck> {
  const output = ['--allowImportingTsExtensions', '--noEmit', '--extendedDiagnostics']
  const args = [compiler, ...options, ...output, '--skipLibCheck', String(!declarations), file]
  const { stdout } = await execa(process.execPath, args, { cwd, reject: false })
  const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1])
  return {
    instantiations: figure('Instantiations'),
    seconds: figure('Check time'),
    errors: stdout.split('\n').filter((line) => /^\S.*: error TS\d+:/.test(line)),
  }
}

/** Writes the declarations of a generated client into `declared` in its folder, as if it were an installed package. */
export async function declare(folder: string, module: string): Promise<void> {
  const output = ['--declaration', '--emitDeclarationOnly', '--noCheck', '--rewriteRelativeImportExtensions']
  const folders = ['--rootDir', folder, '--outDir', path.join(folder, 'declared')]
  // A client without declarations is told of where its calls are checked.
  await execa(process.execPath, [compiler, ...options, ...output, ...folders, path.join(folder, module)], {
    reject: false,
  })
}
