import type { OutputFile } from '@concord-api/model'
import { compileClient, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'

/** What became of packages that were compiled and imported. */
export interface PackagesRun {
  /** What the compiler complains of. */
  readonly complaints: string
  /** Numbers of the packages that did something to the process that imported them. */
  readonly felt: readonly number[]
}

/** Compiles packages in one run, and imports them all into a process of their own, whose canary must stay silent. */
export async function runPackages(packages: readonly (readonly OutputFile[])[]): Promise<PackagesRun> {
  const folder = await temporaryFolder({ 'package.json': '{ "type": "module" }' })
  try {
    for (const [index, files] of packages.entries()) {
      await folder.write(
        Object.fromEntries(files.map(({ path, content }) => [`p${index}/${path}`, String(content)] as const)),
      )
    }
    await folder.write({ 'tsconfig.json': commonConfig(packages) })
    const complaints = await compileClient(folder.path)
    const modules = packages.map((_, index) => folder.file(`dist/p${index}/src/index.js`))
    return { complaints, felt: await importAll(modules) }
  } finally {
    await folder.remove()
  }
}

/** The configuration of a package, for all of them. */
function commonConfig([files = []]: readonly (readonly OutputFile[])[]): string {
  const own = files.find(({ path }) => path === 'tsconfig.json')?.content
  const { compilerOptions } = JSON.parse(String(own)) as { compilerOptions: object }
  return JSON.stringify({ compilerOptions: { ...compilerOptions, rootDir: '.' }, include: ['*/src'] })
}

/** Imports modules one after the other, and gives the numbers of those after which something was there, or was not. */
async function importAll(modules: readonly string[]): Promise<number[]> {
  const script = `
    const state = () => JSON.stringify([
      Object.getOwnPropertyNames(globalThis),
      ...[Object, Function, Array, String, Promise].map(({ prototype }) => Reflect.ownKeys(prototype).map(String)),
    ])
    const felt = []
    let before = state()
    for (const [index, module] of ${JSON.stringify(modules)}.entries()) {
      await import(module)
      const after = state()
      if (after !== before) felt.push(index)
      before = after
    }
    console.log(JSON.stringify(felt))`
  // It may read files, and neither write one nor start a process or load what is compiled already.
  const allowed = ['--permission', '--allow-fs-read=*']
  const { stdout } = await execa(process.execPath, [...allowed, '--input-type=module', '-e', script])
  return JSON.parse(stdout) as number[]
}
